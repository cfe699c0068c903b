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
  readonly keep?: (refreshToken: string | null) => void | Promise<void>;
}

/**
 * Refreshes once more if a response could not be read but holds a new refresh token: the old one may
 * be void by now. What was found counts as no token if Kakao rejects it, or if the second response
 * names it too, as a fixed page does; the failure is then that of the first response.
 */
export async function withOneMoreRefresh(
  {auth}: Pick<Ports, 'auth'>,
  answer: GrantAnswer,
  {credentials, refreshToken: sent, keep = () => {}}: RefreshAttempt,
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
  if (next === found || refusesGrant(second.failure, 'refresh-token')) {
    await keep(null);
    return failed(failure);
  }
  if (next !== null) await keep(next);
  return failed(second.failure);
}
