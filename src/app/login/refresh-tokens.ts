import type {Failure} from '../../domain/failure/failure.ts';
import {classOf, refusesGrant} from '../../domain/failure/kakao-code.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {Tokens} from '../../domain/login/tokens.ts';
import type {Ports} from '../ports/ports.ts';
import type {SessionStore, StoredSession} from '../ports/storage-ports.ts';
import {endLoginPause} from '../shared/sending-pause.ts';
import {storageResult} from '../shared/storage-result.ts';
import {clientSecretOf} from './app-credentials.ts';
import {loggedOut} from './environment-login.ts';
import {isSameLogin, keepGrant, unstoredGrant} from './keep-grant.ts';
import {keepSecret} from './keep-secret.ts';
import {keepTokens} from './keep-tokens.ts';
import {withOneMoreRefresh} from './one-more-refresh.ts';

/** The time (ms) to wait for a refresh by another process. */
export const refreshLockTimeoutMs = 40_000;

/** The ports of a refresh, and of every request that uses an access token. */
export type RefreshPorts = Pick<
  Ports,
  | 'api'
  | 'auth'
  | 'clock'
  | 'criticalWork'
  | 'environment'
  | 'locks'
  | 'memos'
  | 'refresher'
  | 'refreshLog'
  | 'sessions'
  | 'wait'
>;

/** The refreshes in progress, keyed by the store of the login. */
const inFlight = new WeakMap<SessionStore, Promise<Result<StoredSession>>>();

/**
 * Gets new tokens with the refresh token, one refresh at a time within this process and across
 * processes. Tokens that another process stored in the meantime are used instead of refreshing
 * again. `outdated` is the access token that was rejected or is about to expire, if that is the
 * reason.
 *
 * Fails with `logged-out` when there is no refresh token that Kakao accepts; on every other failure
 * the stored tokens stay unchanged.
 */
export function refreshTokens(
  ports: RefreshPorts,
  outdated?: string,
): Promise<Result<StoredSession>> {
  const {sessions} = ports;
  const running = inFlight.get(sessions);
  if (running !== undefined) return running;
  const started = storageResult(() => refreshUnderLock(ports, outdated)).finally(() =>
    inFlight.delete(sessions),
  );
  inFlight.set(sessions, started);
  return started;
}

async function refreshUnderLock(
  ports: RefreshPorts,
  outdated: string | undefined,
): Promise<Result<StoredSession>> {
  const before = ports.sessions.read();
  if (before === null) return failed({kind: 'logged-out', cause: null});
  const lock = await ports.locks.acquire('refresh', refreshLockTimeoutMs);
  if (lock === null) {
    return failed({kind: 'storage', problem: 'busy', path: 'refresh.lock', detail: ''});
  }
  try {
    const session = ports.sessions.read();
    if (session === null) return failed({kind: 'logged-out', cause: null});
    if (session.tokens.accessToken !== (outdated ?? before.tokens.accessToken))
      return succeeded(session);
    const earlier = unstoredGrant(ports.sessions, session);
    if (earlier === null) return await askForTokens(ports, session);
    return await afterGrant(ports, await ports.criticalWork.run(() => keepGrant(ports, earlier)));
  } finally {
    lock.release();
  }
}

async function askForTokens(
  ports: RefreshPorts,
  session: StoredSession,
): Promise<Result<StoredSession>> {
  const {refreshToken, restApiKey} = session.tokens;
  if (refreshToken === null) return failed(loggedOut(ports, null));
  ports.sessions.proveWritable();
  const credentials = {restApiKey, clientSecret: clientSecretOf(ports, restApiKey)};
  let held = session;
  /** Stores a refresh token that was found, or the one before for null. */
  const keep = async (found: string | null): Promise<void> => {
    const tokens = found === null ? session.tokens : withFound(session.tokens, found, ports.clock);
    const kept = await keepTokens(ports, () =>
      ports.sessions.update((current) =>
        isSameLogin(current, held) ? {...current, tokens} : null,
      ),
    );
    // Another login may have been stored in the meantime; it stays.
    if (kept?.tokens.refreshToken === tokens.refreshToken) held = kept;
  };
  const answer = await ports.criticalWork.run(async () => {
    const first = await ports.auth.refresh(credentials, refreshToken);
    const granted = await withOneMoreRefresh(ports, first, {credentials, refreshToken, keep});
    if (!granted.ok) return granted;
    const at = ports.clock.now();
    return succeeded(await keepGrant(ports, {session: held, grant: granted.value, at}));
  });
  if (answer.ok) {
    await keepSecret(ports, credentials);
    return await afterGrant(ports, answer.value);
  }
  await record(ports, answer.failure);
  return await afterRefusal(ports, held, answer.failure);
}

async function afterGrant(
  ports: RefreshPorts,
  stored: StoredSession | null,
): Promise<Result<StoredSession>> {
  if (stored === null) return failed({kind: 'logged-out', cause: null});
  await record(ports, null);
  await tolerate(() => endLoginPause(ports));
  return succeeded(stored);
}

/**
 * Adds the refresh to the log. A log that cannot be written does not fail the refresh, because only
 * the tokens matter.
 */
async function record(
  ports: Pick<Ports, 'clock' | 'refreshLog' | 'refresher'>,
  failure: Failure | null,
): Promise<void> {
  await tolerate(() => ports.refreshLog.add({at: ports.clock.now(), by: ports.refresher, failure}));
}

/** Runs what may fail without a consequence for the tokens. */
async function tolerate(write: () => void): Promise<void> {
  await storageResult(() => succeeded(write()));
}

/** Deletes a rejected refresh token; the access token stays while Kakao still accepts it. */
async function afterRefusal(
  ports: Pick<Ports, 'api' | 'clock' | 'sessions'>,
  session: StoredSession,
  failure: Failure,
): Promise<Result<StoredSession>> {
  if (!refusesGrant(failure, 'refresh-token')) return failed(failure);
  const stored = ports.sessions.update((current) =>
    isSameLogin(current, session)
      ? {...current, tokens: withoutRefreshToken(current.tokens)}
      : null,
  );
  if (stored !== null && isNewer(stored, session)) return succeeded(stored);
  const hasEnded = stored !== null && (await isDeadAccessToken(ports, stored.tokens));
  // Kakao's response may take longer than a login waits for the lock, so a new login may be stored
  // by now.
  const current = ports.sessions.read();
  if (current !== null && isNewer(current, session)) return succeeded(current);
  if (hasEnded) ports.sessions.clear();
  return failed(loggedOut(ports, failure));
}

function isNewer({tokens}: StoredSession, session: StoredSession): boolean {
  return tokens.refreshToken !== null && tokens.refreshToken !== session.tokens.refreshToken;
}

/** An unlink or a logout elsewhere ends both tokens, although this one has not expired yet. */
async function isDeadAccessToken(
  ports: Pick<Ports, 'api' | 'clock'>,
  tokens: Tokens,
): Promise<boolean> {
  const {accessToken, accessTokenExpiresAt} = tokens;
  if (accessTokenExpiresAt !== null && accessTokenExpiresAt <= ports.clock.now()) return true;
  const info = await ports.api.readTokenInfo(accessToken);
  return !info.ok && classOf(info.failure) === 'access-token';
}

/** Tokens with a refresh token of which nothing else could be read. */
function withFound(tokens: Tokens, refreshToken: string, clock: Ports['clock']): Tokens {
  return {
    ...tokens,
    refreshToken,
    refreshTokenExpiresAt: null,
    refreshTokenIssuedAt: clock.now(),
  };
}

function withoutRefreshToken(tokens: Tokens): Tokens {
  return {
    ...tokens,
    refreshToken: null,
    refreshTokenExpiresAt: null,
    refreshTokenIssuedAt: null,
  };
}
