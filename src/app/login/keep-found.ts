import {tokensOfRefreshToken} from '../../domain/login/tokens.ts';
import type {AppCredentials} from '../ports/kakao-ports.ts';
import type {Ports} from '../ports/ports.ts';
import type {StoredSession} from '../ports/storage-ports.ts';
import {keepTokens} from './keep-tokens.ts';
import {refreshLockTimeoutMs} from './refresh-tokens.ts';

/**
 * Keeps the refresh token that an unreadable response to a new login holds: the next refresh
 * completes the login then. Another stored login stays, because it works; not so one with the
 * refresh token that was sent (null for a code), which may be void by now.
 */
export function keepFound(
  ports: Pick<Ports, 'clock' | 'criticalWork' | 'locks' | 'sessions' | 'wait'>,
  {restApiKey, clientSecret}: AppCredentials,
  sent: string | null,
): (found: string | null) => Promise<void> {
  const {sessions, clock} = ports;
  let before: StoredSession | null = null;
  let kept: string | null = null;
  const write = (found: string | null): void => {
    const current = sessions.read();
    // A logout in the meantime stays one, too.
    const isOwn = current === null ? kept === null : isOf(current, kept ?? sent);
    if (!isOwn) return;
    if (kept === null) before = current;
    if (found !== null) {
      const tokens = tokensOfRefreshToken(restApiKey, found, clock.now());
      sessions.save({tokens, account: before?.account ?? null});
      sessions.saveClientSecret(restApiKey, clientSecret);
    } else if (before !== null) sessions.save(before);
    else sessions.clear();
    kept = found;
  };
  return async (found) => {
    const lock = await ports.locks.acquire('refresh', refreshLockTimeoutMs);
    try {
      await keepTokens(ports, () => write(found));
    } finally {
      lock?.release();
    }
  };
}

function isOf({tokens}: StoredSession, refreshToken: string | null): boolean {
  return tokens.refreshToken === refreshToken;
}
