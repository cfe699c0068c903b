import {succeeded} from '../../domain/failure/result.ts';
import {canSend} from '../../domain/login/session.ts';
import type {Tokens} from '../../domain/login/tokens.ts';
import type {AppCredentials} from '../ports/kakao-ports.ts';
import type {Ports} from '../ports/ports.ts';
import type {StoredSession} from '../ports/storage-ports.ts';
import {keepTrying} from '../shared/keep-trying.ts';
import {requeueRefused} from '../shared/requeue-memo.ts';
import {resumeReminders} from '../shared/resume-reminders.ts';
import {endPause} from '../shared/sending-pause.ts';
import {storageResult} from '../shared/storage-result.ts';
import {keepTokens} from './keep-tokens.ts';
import {refreshLockTimeoutMs} from './refresh-tokens.ts';

/**
 * New tokens and the app that they were issued to, without whose secret they cannot be refreshed.
 */
export interface NewLogin {
  readonly tokens: Tokens;
  readonly credentials: AppCredentials;
}

export interface StoreOptions {
  /** Whether the login asked for the consent that rejected memos wait for. */
  readonly forConsent: boolean;
}

/**
 * Stores the login under the refresh lock, so that a refresh of the old login cannot overwrite the
 * new one.
 */
export async function storeLogin(
  ports: Pick<Ports, 'criticalWork' | 'locks' | 'memos' | 'sessions' | 'wait'>,
  {tokens, credentials}: NewLogin,
  {forConsent}: StoreOptions = {forConsent: false},
): Promise<void> {
  const lock = await ports.locks.acquire('refresh', refreshLockTimeoutMs);
  try {
    await keepTokens(ports, () => ports.sessions.save({tokens, account: null}));
    const {restApiKey, clientSecret} = credentials;
    await keepTokens(ports, () => ports.sessions.saveClientSecret(restApiKey, clientSecret));
    // Must precede the end of the pause: memos that waited for it must not overtake the rejected
    // ones.
    await keepTrying(ports, () => {
      // Unknown scopes leave the decision to the next memo.
      if (forConsent && canSend(tokens)) requeueRefused(ports);
      endPause(ports);
    });
  } finally {
    lock?.release();
  }
}

/**
 * Stores the settings of the app in the preferences, because later commands run without the
 * environment of this login.
 */
export async function rememberApp(
  ports: Pick<Ports, 'preferences'>,
  {restApiKey}: AppCredentials,
  redirectUri: string,
): Promise<void> {
  const known = ports.preferences.read();
  if (known.restApiKey === restApiKey && known.redirectUri === redirectUri) return;
  // A failure here does not fail the login: the tokens name their key.
  await storageResult(async () => {
    await ports.preferences.save({restApiKey, redirectUri});
    return succeeded(null);
  });
}

/** Reads the account and the consents and stores them; the login is valid without them. */
export async function completeSession(
  ports: Pick<Ports, 'api' | 'reminders' | 'sessions'>,
  tokens: Tokens,
): Promise<StoredSession> {
  const account = await ports.api.readAccount(tokens.accessToken);
  const scopes = await ports.api.readScopes(tokens.accessToken);
  const session = {
    tokens: {...tokens, scopes: scopes.ok ? scopes.value : tokens.scopes},
    account: account.ok ? account.value : null,
  };
  await storageResult(() =>
    succeeded(
      ports.sessions.update((stored) =>
        stored.tokens.accessToken === tokens.accessToken ? session : null,
      ),
    ),
  );
  await storageResult(() => succeeded(resumeReminders(ports, session)));
  return session;
}
