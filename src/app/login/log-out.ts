import {hasFault} from '../../domain/failure/kakao-code.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {Ports} from '../ports/ports.ts';
import type {StoredSession} from '../ports/storage-ports.ts';
import {storageResult} from '../shared/storage-result.ts';
import type {RefreshPorts} from './refresh-tokens.ts';
import {withAccessToken} from './with-access-token.ts';

/**
 * Ends the login: Kakao lets both tokens expire, then they are deleted here. What Kakao answers
 * does not keep them here; `isRevoked` tells whether it could be told. Memos stay.
 */
export function logOut(ports: RefreshPorts): Promise<Result<{isRevoked: boolean}>> {
  return storageResult(async () => {
    const response = await endAtKakao(ports, (accessToken) => ports.api.logOut(accessToken));
    if (response === null) return failed({kind: 'logged-out', cause: null});
    const {answer, ending} = response;
    await underLock(ports, () => clear(ports, ending));
    return succeeded({isRevoked: answer.ok || answer.failure.kind === 'logged-out'});
  });
}

/**
 * Cuts the link between the person and the Kakao app: consents and all tokens end at Kakao. Unlike
 * a log-out it is done only when Kakao confirms it; an already cut link (-101) counts.
 */
export function unlink(ports: RefreshPorts): Promise<Result<null>> {
  return storageResult(async () => {
    const response = await endAtKakao(ports, (accessToken) => ports.api.unlink(accessToken));
    if (response === null) return failed({kind: 'logged-out', cause: null});
    const {answer} = response;
    return isOver(answer) ? succeeded(null) : answer;
  });
}

interface Response {
  readonly answer: Result<null>;
  /** The login as it stood when Kakao was asked, a refresh may come before; null: it was gone. */
  readonly ending: StoredSession | null;
}

/** Null when nobody is logged in. */
async function endAtKakao(
  ports: RefreshPorts,
  ask: (accessToken: string) => Promise<Result<null>>,
): Promise<Response | null> {
  let ending = ports.sessions.read();
  if (ending === null) return null;
  const answer = await withAccessToken(ports, () =>
    underLock(ports, async () => {
      ending = ports.sessions.read();
      if (ending === null) return failed({kind: 'logged-out', cause: null});
      const response = await ask(ending.tokens.accessToken);
      if (isOver(response)) clear(ports, ending);
      return response;
    }),
  );
  return {answer, ending};
}

function isOver(answer: Result<null>): boolean {
  return answer.ok || hasFault(answer.failure, 'link');
}

/**
 * A refresh that is under way, or begins while Kakao is told, would bring new tokens that nothing
 * shows to be of the login that ends.
 */
async function underLock<T>(ports: Pick<Ports, 'locks'>, end: () => T | Promise<T>): Promise<T> {
  const lock = await ports.locks.acquire('refresh', 5000);
  try {
    return await end();
  } finally {
    lock?.release();
  }
}

/** A new login must not end with the old one; it may have waited for the lock in vain. */
function clear(ports: Pick<Ports, 'sessions'>, ending: StoredSession | null): void {
  const stored = ports.sessions.read();
  if (stored !== null && ending !== null && isSameLogin(stored, ending)) ports.sessions.clear();
}

/** A refresh may have changed either token, a new login has changed both. */
function isSameLogin({tokens: stored}: StoredSession, {tokens: ending}: StoredSession): boolean {
  return stored.refreshToken === ending.refreshToken || stored.accessToken === ending.accessToken;
}
