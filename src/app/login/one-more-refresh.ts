import {refusesGrant} from '../../domain/failure/kakao-code.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {TokenGrant} from '../../domain/login/tokens.ts';
import type {AppCredentials, GrantAnswer} from '../ports/kakao-ports.ts';
import type {Ports} from '../ports/ports.ts';

/** What was sent, and how to store what is found. */
export interface RefreshAttempt {
  readonly credentials: AppCredentials;
  /** Null for a login. */
  readonly refreshToken: string | null;
  /**
   * Stores a token before it is used; null returns to the one that was sent, because what was found
   * is no refresh token.
   */
  readonly keep: (refreshToken: string | null) => Promise<void>;
}

/**
 * Refreshes once more if a response could not be read but holds a new refresh token: the old one
 * may be void by now. What was found counts as no token if Kakao rejects it; the failure is then
 * that of the first response. If the second response names it too, it is on a fixed page, or Kakao
 * has not replaced it: the token that was sent decides, because it is void only if the new one is
 * real.
 */
export async function withOneMoreRefresh(
  {auth}: Pick<Ports, 'auth'>,
  answer: GrantAnswer,
  {credentials, refreshToken: sent, keep}: RefreshAttempt,
): Promise<Result<TokenGrant>> {
  if (answer.ok) return answer;
  const {failure, refreshToken: found = null} = answer;
  if (found === null || found === sent) return failed(failure);
  await keep(found);
  const second = await auth.refresh(credentials, found);
  if (second.ok) {
    return succeeded({...second.value, refreshToken: second.value.refreshToken ?? found});
  }
  const {refreshToken: next = null} = second;
  if (refusesGrant(second.failure, 'refresh-token')) {
    await keep(null);
    return failed(failure);
  }
  if (next === found) {
    const old = sent === null ? null : await auth.refresh(credentials, sent);
    if (old !== null && !old.ok && refusesGrant(old.failure, 'refresh-token')) {
      return failed(failure);
    }
    await keep(null);
    return old?.ok ? old : failed(failure);
  }
  if (next !== null) await keep(next);
  return failed(second.failure);
}
