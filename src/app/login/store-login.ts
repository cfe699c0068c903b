import {succeeded} from '../../domain/failure/result.ts';
import {memoScope} from '../../domain/login/session.ts';
import type {Tokens} from '../../domain/login/tokens.ts';
import type {AppCredentials} from '../ports/kakao-ports.ts';
import type {Ports} from '../ports/ports.ts';
import type {StoredSession} from '../ports/storage-ports.ts';
import {requeueRefused} from '../shared/requeue-memo.ts';
import {endPause} from '../shared/sending-pause.ts';
import {storageResult} from '../shared/storage-result.ts';
import {refreshLockTimeoutMs} from './refresh-tokens.ts';

export interface StoreOptions {
  /** Whether the login asked for the consent that rejected memos wait for. */
  readonly forConsent: boolean;
}

/**
 * Stores the login under the refresh lock, so that a refresh of the old login cannot overwrite the
 * new one.
 */
export async function storeLogin(
  ports: Pick<Ports, 'locks' | 'memos' | 'sessions'>,
  tokens: Tokens,
  {forConsent}: StoreOptions = {forConsent: false},
): Promise<void> {
  const lock = await ports.locks.acquire('refresh', refreshLockTimeoutMs);
  try {
    ports.sessions.save({tokens, account: null});
    // Must precede the end of the pause: memos that waited for it must not overtake the rejected
    // ones.
    if (forConsent && allowsMemos(tokens)) requeueRefused(ports);
    endPause(ports);
  } finally {
    lock?.release();
  }
}

/** A grant without scopes leaves the decision to the next memo. */
function allowsMemos({scopes}: Tokens): boolean {
  return scopes.length === 0 || scopes.includes(memoScope);
}

/**
 * Stores the app's settings, because later commands refresh without the environment of this login.
 */
export async function rememberApp(
  ports: Pick<Ports, 'preferences' | 'sessions'>,
  {restApiKey, clientSecret}: AppCredentials,
  redirectUri: string,
): Promise<void> {
  ports.sessions.saveClientSecret(restApiKey, clientSecret);
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
  ports: Pick<Ports, 'api' | 'sessions'>,
  tokens: Tokens,
): Promise<StoredSession> {
  const account = await ports.api.readAccount(tokens.accessToken);
  const scopes = await ports.api.readScopes(tokens.accessToken);
  const session = {
    tokens: {...tokens, scopes: scopes.ok ? scopes.value : tokens.scopes},
    account: account.ok ? account.value : null,
  };
  ports.sessions.update((stored) =>
    stored.tokens.accessToken === tokens.accessToken ? session : null,
  );
  return session;
}
