import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {needsRefresh} from '../../domain/login/tokens.ts';
import type {StoredSession} from '../ports/storage-ports.ts';
import {storageResult} from '../shared/storage-result.ts';
import type {RefreshPorts} from './refresh-tokens.ts';
import {refreshTokens} from './refresh-tokens.ts';

/**
 * An access token that can be used now, refreshed first when it is about to end. While it still has
 * time left, a refresh that fails does not stand in the way.
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
