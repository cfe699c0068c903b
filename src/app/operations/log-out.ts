import type {Failure} from '../../domain/failure.ts';
import {failed, type Result, succeeded} from '../../domain/result.ts';
import type {Ports} from '../ports.ts';
import {storageResult} from './storage-result.ts';
import {withAccessToken} from './with-access-token.ts';

/**
 * Ends the login: Kakao lets both tokens expire, then they are deleted here. What Kakao answers
 * does not keep them here; `toldKakao` tells whether it could be told. Memos stay.
 */
export function logOut(ports: Ports): Promise<Result<{toldKakao: boolean}>> {
  return storageResult(async () => {
    if (ports.sessions.read() === null) return failed({kind: 'logged-out', cause: null});
    const told = await withAccessToken(ports, (token) => ports.api.logOut(token));
    await clearUnderLock(ports);
    const already = !told.ok && told.failure.kind === 'logged-out';
    return succeeded({toldKakao: told.ok || already});
  });
}

/**
 * Cuts the link between the person and the Kakao app: consents and all tokens end at Kakao. Unlike
 * a log-out it is done only when Kakao confirms it; an already cut link (-101) counts.
 */
export function unlink(ports: Ports): Promise<Result<null>> {
  return storageResult(async () => {
    const told = await withAccessToken(ports, (token) => ports.api.unlink(token));
    if (!told.ok && !isUnlinked(told.failure)) return told;
    await clearUnderLock(ports);
    return succeeded(null);
  });
}

/** -101: the person is not linked to this app. */
function isUnlinked(failure: Failure): boolean {
  return failure.kind === 'kakao' && failure.code === -101;
}

/** A refresh that is under way must not bring the tokens back. */
async function clearUnderLock(ports: Ports): Promise<void> {
  const lock = await ports.locks.acquire('refresh', 5000);
  try {
    ports.sessions.clear();
  } finally {
    lock?.release();
  }
}
