import {hasFault} from '../../domain/failure/kakao-code.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {Ports} from '../ports/ports.ts';
import type {StoredSession} from '../ports/storage-ports.ts';
import {keepTrying} from '../shared/keep-trying.ts';
import {storageResult} from '../shared/storage-result.ts';
import type {RefreshPorts} from './refresh-tokens.ts';
import {withAccessToken} from './with-access-token.ts';

type LogOutPorts = RefreshPorts & Pick<Ports, 'friends'>;

/**
 * Logs out: Kakao expires both tokens, then they are deleted here, with the ids of
 * friends. They are deleted even if Kakao's
 * response is an error; `isRevoked` says whether Kakao confirmed the logout. Memos stay.
 */
export function logOut(ports: LogOutPorts): Promise<Result<{isRevoked: boolean}>> {
  return storageResult(async () => {
    const response = await endAtKakao(ports, (accessToken) => ports.api.logOut(accessToken));
    if (response === null) return endNothing(ports);
    const {answer, ending} = response;
    await underLock(ports, () => clear(ports, ending));
    return succeeded({isRevoked: answer.ok || answer.failure.kind === 'logged-out'});
  });
}

/**
 * Unlinks the user from the Kakao app: Kakao ends the consents and all tokens. Unlike a logout it
 * needs Kakao's confirmation; an app that is already unlinked (-101) counts as confirmed.
 */
export function unlink(ports: LogOutPorts): Promise<Result<null>> {
  return storageResult(async () => {
    const response = await endAtKakao(ports, (accessToken) => ports.api.unlink(accessToken));
    if (response === null) return endNothing(ports);
    const {answer} = response;
    return hasEnded(answer) ? succeeded(null) : answer;
  });
}

/** A login that ended before leaves the ids of friends to erase. */
function endNothing({friends}: LogOutPorts) {
  friends.clear();
  return failed({kind: 'logged-out', cause: null});
}

interface Response {
  readonly answer: Result<null>;
  /**
   * The login at the time of the request, which a refresh may precede; null when it no longer
   * existed.
   */
  readonly ending: StoredSession | null;
}

/** Returns null when no user is logged in. */
async function endAtKakao(
  ports: LogOutPorts,
  ask: (accessToken: string) => Promise<Result<null>>,
): Promise<Response | null> {
  let ending = ports.sessions.read();
  if (ending === null) return null;
  const answer = await withAccessToken(ports, () =>
    underLock(ports, async () => {
      ending = ports.sessions.read();
      if (ending === null) return failed({kind: 'logged-out', cause: null});
      const response = await ask(ending.tokens.accessToken);
      if (hasEnded(response)) await clear(ports, ending);
      return response;
    }),
  );
  return {answer, ending};
}

function hasEnded(answer: Result<null>): boolean {
  return answer.ok || hasFault(answer.failure, 'link');
}

/**
 * Holds the refresh lock: a refresh that is running, or starts during the request, would store new
 * tokens that could not be matched to the ended login.
 */
async function underLock<T>(ports: Pick<Ports, 'locks'>, end: () => T | Promise<T>): Promise<T> {
  const lock = await ports.locks.acquire('refresh', 5000);
  try {
    return await end();
  } finally {
    lock?.release();
  }
}

/**
 * Must not delete a newer login, which may have proceeded after its wait for the lock timed out.
 * Tries as long as storage takes new tokens: Kakao does not confirm the end of a login twice.
 */
function clear(
  {friends, sessions, wait}: Pick<Ports, 'friends' | 'sessions' | 'wait'>,
  ending: StoredSession | null,
): Promise<void> {
  return keepTrying({wait}, () => {
    // The ids belong to this login; first, so that a process that dies leaves none without one.
    friends.clear();
    const stored = sessions.read();
    if (stored !== null && ending !== null && isSameLogin(stored, ending)) sessions.clear();
  });
}

/** A refresh may have changed either token; a new login has changed both. */
function isSameLogin({tokens: stored}: StoredSession, {tokens: ending}: StoredSession): boolean {
  return stored.refreshToken === ending.refreshToken || stored.accessToken === ending.accessToken;
}
