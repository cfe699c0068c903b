import {refusesGrant} from '../../domain/failure/kakao-code.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {TokenGrant} from '../../domain/login/tokens.ts';
import type {AppCredentials, GrantAnswer} from '../ports/kakao-ports.ts';
import type {Ports} from '../ports/ports.ts';

/**
 * Refreshes once more if a response could not be read but holds a new refresh token: the old one may
 * be void by now. `keep` stores a token before it is used, or null to return to the token before,
 * because Kakao rejected what was found; the failure is then that of the first response.
 */
export async function withOneMoreRefresh(
  {auth}: Pick<Ports, 'auth'>,
  credentials: AppCredentials,
  answer: GrantAnswer,
  keep: (refreshToken: string | null) => Promise<void> = async () => {},
): Promise<Result<TokenGrant>> {
  if (answer.ok) return answer;
  const {failure, refreshToken = null} = answer;
  if (refreshToken === null) return failed(failure);
  await keep(refreshToken);
  const second = await auth.refresh(credentials, refreshToken);
  if (second.ok) {
    return succeeded({...second.value, refreshToken: second.value.refreshToken ?? refreshToken});
  }
  if (refusesGrant(second.failure, 'refresh-token')) {
    await keep(null);
    return failed(failure);
  }
  if (second.refreshToken) await keep(second.refreshToken);
  return failed(second.failure);
}
