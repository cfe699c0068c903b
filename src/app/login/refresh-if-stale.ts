import {type Result, succeeded} from '../../domain/failure/result.ts';
import type {Tokens} from '../../domain/login/tokens.ts';
import type {StoredSession} from '../ports/storage-ports.ts';
import {storageResult} from '../shared/storage-result.ts';
import type {RefreshPorts} from './refresh-tokens.ts';
import {refreshTokens} from './refresh-tokens.ts';

/**
 * How old (ms) tokens may grow where nobody looks: Kakao renews a refresh token, which lives about 60
 * days, only when less than a month of it is left, so two refreshes fall into that month.
 */
export const staleAfterMs = 20 * 86_400_000;

/**
 * Refreshes tokens that were not refreshed for `age` ms, so that a login lasts while something runs
 * now and then. Null when they are younger, or nobody is logged in.
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

/** What is not known to be young counts as old. */
function ageOf({lastRefreshedAt, accessTokenIssuedAt}: Tokens, now: number): number {
  const since = lastRefreshedAt ?? accessTokenIssuedAt;
  return since === null ? Number.POSITIVE_INFINITY : now - since;
}
