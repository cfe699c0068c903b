import {quotaWarning, startOfKoreanDay} from '../../domain/daily-quota.ts';
import {endingStage} from '../../domain/ending-stage.ts';
import {FailureError} from '../../domain/failure.ts';
import type {Warning} from '../../domain/warning.ts';
import type {Ports} from '../ports.ts';

type Seen = Pick<Ports, 'sessions' | 'memos' | 'warnings' | 'clock'>;

/**
 * The next thing to warn of that nobody was told yet: the login 14, 7, 3 and 1 days before its end,
 * and once a day that Kakao's daily limit is near. Null when there is none.
 */
export function takeWarning(ports: Seen): Warning | null {
  try {
    return takeLoginEnd(ports) ?? takeQuota(ports);
  } catch (error) {
    // A disk that takes no note must not turn a warning into a failure.
    if (error instanceof FailureError) return null;
    throw error;
  }
}

function takeLoginEnd({sessions, warnings, clock}: Seen): Warning | null {
  const tokens = sessions.read()?.tokens;
  const expiresAt = tokens?.refreshTokenExpiresAt ?? null;
  const now = clock.now();
  const stage = tokens?.refreshToken == null ? null : endingStage(expiresAt, now);
  if (expiresAt === null || stage === null) return null;
  if (!warnings.claim('login-ends', `${expiresAt} ${stage}`)) return null;
  return {kind: 'login-ends', left: expiresAt - now};
}

function takeQuota({memos, warnings, clock}: Seen): Warning | null {
  const today = startOfKoreanDay(clock.now());
  const count = memos.countSince(today);
  if (count < quotaWarning || !warnings.claim('near-quota', String(today))) return null;
  return {kind: 'near-quota', count};
}
