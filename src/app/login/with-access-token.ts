import {classOf} from '../../domain/failure/kakao-code.ts';
import {failed, type Result} from '../../domain/failure/result.ts';
import {getAccessToken} from './get-access-token.ts';
import type {RefreshPorts} from './refresh-tokens.ts';
import {refreshTokens} from './refresh-tokens.ts';

/**
 * Sends a request with an access token; if the token is rejected, refreshes it once and retries
 * once.
 */
export async function withAccessToken<T>(
  ports: RefreshPorts,
  ask: (accessToken: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const first = await getAccessToken(ports);
  if (!first.ok) return first;
  const answer = await ask(first.value);
  if (answer.ok || classOf(answer.failure) !== 'access-token') return answer;
  const refreshed = await refreshTokens(ports, first.value);
  if (!refreshed.ok) return refreshed;
  const second = await ask(refreshed.value.tokens.accessToken);
  if (second.ok || classOf(second.failure) !== 'access-token') return second;
  return failed({kind: 'logged-out', cause: second.failure});
}
