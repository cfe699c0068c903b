import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {needsRefresh} from '../../domain/login/tokens.ts';
import type {StoredSession} from '../ports/storage-ports.ts';
import {storageResult} from '../shared/storage-result.ts';
import type {RefreshPorts} from './refresh-tokens.ts';
import {refreshTokens} from './refresh-tokens.ts';

/**
 * Returns a usable access token, refreshed first when it is about to expire. If the refresh fails
 * while the token is still valid, the current token is returned.
 */
export function getAccessToken(ports: RefreshPorts): Promise<Result<string>> {
  return storageResult(async () => {
    const stored = ports.sessions.read();
    if (stored === null) return failed({kind: 'logged-out', cause: null});
    const now = ports.clock.now();
    if (!needsRefresh(stored.tokens, now)) return succeeded(stored.tokens.accessToken);
    const refreshed = await refreshTokens(ports, stored.tokens.accessToken);
    if (refreshed.ok) return succeeded(refreshed.value.tokens.accessToken);
    return isAlive(stored, ports.clock.now()) ? succeeded(stored.tokens.accessToken) : refreshed;
  });
}

function isAlive({tokens}: StoredSession, now: number): boolean {
  return tokens.accessTokenExpiresAt !== null && tokens.accessTokenExpiresAt > now;
}
