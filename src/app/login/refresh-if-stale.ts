import {type Result, succeeded} from '../../domain/failure/result.ts';
import type {Tokens} from '../../domain/login/tokens.ts';
import type {StoredSession} from '../ports/storage-ports.ts';
import {storageResult} from '../shared/storage-result.ts';
import type {RefreshPorts} from './refresh-tokens.ts';
import {refreshTokens} from './refresh-tokens.ts';

/**
 * The age (ms) after which tokens are refreshed in the background. A refresh token lasts about 60
 * days, and Kakao renews it only when less than a month of it is left, so two refreshes fall within
 * that month.
 */
export const staleAfterMs = 20 * 86_400_000;

/**
 * Refreshes tokens that were not refreshed for `age` ms, so that occasional runs keep the login
 * valid. Returns null when the tokens are younger or no user is logged in.
 */
export function refreshIfStale(
  ports: RefreshPorts,
  age = staleAfterMs,
): Promise<Result<StoredSession | null>> {
  return storageResult(async () => {
    const stored = ports.sessions.read();
    if (stored === null || stored.tokens.refreshToken === null) return succeeded(null);
    if (ageOf(stored.tokens, ports.clock.now()) < age) return succeeded(null);
    return refreshTokens(ports, stored.tokens.accessToken);
  });
}

/** Tokens of unknown age count as old. */
function ageOf({lastRefreshedAt, accessTokenIssuedAt}: Tokens, now: number): number {
  const since = lastRefreshedAt ?? accessTokenIssuedAt;
  return since === null ? Number.POSITIVE_INFINITY : now - since;
}
