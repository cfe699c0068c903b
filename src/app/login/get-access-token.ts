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
    const held = ports.sessions.read();
    if (held === null) return failed({kind: 'logged-out', cause: null});
    const now = ports.clock.now();
    if (!needsRefresh(held.tokens, now)) return succeeded(held.tokens.accessToken);
    const refreshed = await refreshTokens(ports, held.tokens.accessToken);
    if (refreshed.ok) return succeeded(refreshed.value.tokens.accessToken);
    return isAlive(held, ports.clock.now()) ? succeeded(held.tokens.accessToken) : refreshed;
  });
}

function isAlive({tokens}: StoredSession, now: number): boolean {
  return tokens.accessTokenExpiresAt !== null && tokens.accessTokenExpiresAt > now;
}
