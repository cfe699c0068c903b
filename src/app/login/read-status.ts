import type {Failure} from '../../domain/failure/failure.ts';
import {type Session, sessionOf} from '../../domain/login/session.ts';
import type {Tokens} from '../../domain/login/tokens.ts';
import type {Ports} from '../ports/ports.ts';
import type {StoredSession} from '../ports/storage-ports.ts';
import {storageResult} from '../shared/storage-result.ts';
import type {RefreshPorts} from './refresh-tokens.ts';
import {withAccessToken} from './with-access-token.ts';

/** What is known of the login; `failure` tells why Kakao could not confirm it. */
export interface Status {
  readonly session: Session | null;
  readonly failure: Failure | null;
}

/** What is stored, without asking Kakao. */
export function readStoredStatus(ports: Pick<Ports, 'sessions'>): Status {
  const held = ports.sessions.read();
  return {session: held === null ? null : sessionOf(held.tokens, held.account), failure: null};
}

/**
 * Asks Kakao how long the access token lives, whose it is and what was agreed, refreshing where
 * that is needed, and keeps the answers.
 */
export async function checkStatus(ports: RefreshPorts): Promise<Status> {
  if (ports.sessions.read() === null) return {session: null, failure: null};
  const asked = await storageResult(() =>
    withAccessToken(ports, async (accessToken) => {
      const info = await ports.api.readTokenInfo(accessToken);
      if (!info.ok) return info;
      keepExpiry(ports, accessToken, info.value.expiresIn);
      await keepAccount(ports);
      return info;
    }),
  );
  return {...readStoredStatus(ports), failure: asked.ok ? null : asked.failure};
}

/** Differences below this (ms) are the time that the answer took. */
const expiryToleranceMs = 5000;

function keepExpiry(
  ports: Pick<Ports, 'clock' | 'sessions'>,
  accessToken: string,
  expiresIn: number,
): void {
  const expiresAt = ports.clock.now() + expiresIn * 1000;
  changeSession(ports, accessToken, (held) => {
    const known = held.tokens.accessTokenExpiresAt;
    if (known !== null && Math.abs(known - expiresAt) < expiryToleranceMs) return null;
    const tokens: Tokens = {...held.tokens, accessTokenExpiresAt: expiresAt};
    return {...held, tokens};
  });
}

async function keepAccount(ports: Pick<Ports, 'api' | 'sessions'>): Promise<void> {
  const accessToken = ports.sessions.read()?.tokens.accessToken;
  if (accessToken === undefined) return;
  const account = await ports.api.readAccount(accessToken);
  const scopes = await ports.api.readScopes(accessToken);
  changeSession(ports, accessToken, (held) => ({
    account: account.ok ? account.value : held.account,
    tokens: scopes.ok ? {...held.tokens, scopes: scopes.value} : held.tokens,
  }));
}

function changeSession(
  ports: Pick<Ports, 'sessions'>,
  accessToken: string,
  change: (held: StoredSession) => StoredSession | null,
): void {
  ports.sessions.update((held) => (held.tokens.accessToken === accessToken ? change(held) : null));
}
