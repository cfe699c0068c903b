import type {Failure} from '../../domain/failure/failure.ts';
import {canSend, memoScope, type Session, sessionOf} from '../../domain/login/session.ts';
import type {Tokens} from '../../domain/login/tokens.ts';
import type {Ports} from '../ports/ports.ts';
import type {StoredSession} from '../ports/storage-ports.ts';
import {storageResult} from '../shared/storage-result.ts';
import type {RefreshPorts} from './refresh-tokens.ts';
import {withAccessToken} from './with-access-token.ts';

/** The known state of the login; `failure` is why Kakao could not confirm it. */
export interface Status {
  readonly session: Session | null;
  readonly failure: Failure | null;
}

/** Returns the stored status without asking Kakao. */
export function readStoredStatus(ports: Pick<Ports, 'sessions'>): Status {
  const stored = ports.sessions.read();
  return {
    session: stored === null ? null : sessionOf(stored.tokens, stored.account),
    failure: null,
  };
}

/**
 * Asks Kakao for the remaining lifetime of the access token, the account and the consents,
 * refreshes the tokens if needed, and stores the responses.
 */
export async function checkStatus(ports: RefreshPorts): Promise<Status> {
  if (ports.sessions.read() === null) return {session: null, failure: null};
  const asked = await storageResult(() =>
    withAccessToken(ports, async (accessToken) => {
      const info = await ports.api.readTokenInfo(accessToken);
      if (!info.ok) return info;
      storeExpiry(ports, accessToken, info.value.expiresIn);
      await storeAccount(ports);
      return info;
    }),
  );
  return {...readStoredStatus(ports), failure: asked.ok ? null : asked.failure};
}

/** Returns why no memo can be sent now; null if it can. */
export function whyNotReady({session, failure}: Status, now: number): Failure | null {
  if (failure !== null) return failure;
  if (session === null || !isUsable(session, now)) return {kind: 'logged-out', cause: null};
  if (canSend(session)) return null;
  return {kind: 'consent-missing', scopes: [memoScope]};
}

function isUsable(session: Session, now: number): boolean {
  const alive = (end: number | null): boolean => end === null || end > now;
  if (alive(session.accessTokenExpiresAt)) return true;
  return session.hasRefreshToken && alive(session.refreshTokenExpiresAt);
}

/** Differences below this (ms) come from the response time. */
const expiryToleranceMs = 5000;

function storeExpiry(
  ports: Pick<Ports, 'clock' | 'sessions'>,
  accessToken: string,
  expiresIn: number | null,
): void {
  if (expiresIn === null) return;
  const expiresAt = ports.clock.now() + expiresIn * 1000;
  changeSession(ports, accessToken, (stored) => {
    const known = stored.tokens.accessTokenExpiresAt;
    if (known !== null && Math.abs(known - expiresAt) < expiryToleranceMs) return null;
    const tokens: Tokens = {...stored.tokens, accessTokenExpiresAt: expiresAt};
    return {...stored, tokens};
  });
}

async function storeAccount(ports: Pick<Ports, 'api' | 'sessions'>): Promise<void> {
  const accessToken = ports.sessions.read()?.tokens.accessToken;
  if (accessToken === undefined) return;
  const account = await ports.api.readAccount(accessToken);
  const scopes = await ports.api.readScopes(accessToken);
  changeSession(ports, accessToken, (stored) => ({
    account: account.ok ? account.value : stored.account,
    tokens: scopes.ok ? {...stored.tokens, scopes: scopes.value} : stored.tokens,
  }));
}

function changeSession(
  ports: Pick<Ports, 'sessions'>,
  accessToken: string,
  change: (stored: StoredSession) => StoredSession | null,
): void {
  ports.sessions.update((stored) =>
    stored.tokens.accessToken === accessToken ? change(stored) : null,
  );
}
