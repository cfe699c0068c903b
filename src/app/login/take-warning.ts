import {FailureError} from '../../domain/failure/failure.ts';
import {endingStage} from '../../domain/login/ending-stage.ts';
import {quotaWarning, startOfKoreanDay} from '../../domain/memo/daily-quota.ts';
import type {Warning} from '../../domain/program/warning.ts';
import type {Ports} from '../ports/ports.ts';

type Seen = Pick<Ports, 'sessions' | 'memos' | 'warnings' | 'clock'>;

/**
 * What is to be told of and nobody was told yet: the end of the login 14, 7, 3 and 1 days before it,
 * and once a day, after a memo went out, that Kakao's daily limit is near. Null when there is nothing.
 */
export function takeWarning(ports: Seen, about: Warning['kind']): Warning | null {
  try {
    return about === 'login-ends' ? takeLoginEnd(ports) : takeQuota(ports);
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
