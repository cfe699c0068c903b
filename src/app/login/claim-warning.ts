import {FailureError} from '../../domain/failure/failure.ts';
import {expiryStage} from '../../domain/login/expiry-stage.ts';
import {quotaWarningCount, startOfKoreanDay} from '../../domain/memo/daily-quota.ts';
import type {Warning} from '../../domain/program/warning.ts';
import type {Ports} from '../ports/ports.ts';

type WarningPorts = Pick<Ports, 'sessions' | 'memos' | 'warnings' | 'clock'>;

/**
 * What is to be told of and nobody was told yet: the end of the login 14, 7, 3 and 1 days before it,
 * and once a day, after a memo went out, that Kakao's daily limit is near. Null when there is nothing.
 */
export function claimWarning(ports: WarningPorts, about: Warning['kind']): Warning | null {
  try {
    return about === 'login-ends' ? claimLoginEnd(ports) : claimNearQuota(ports);
  } catch (error) {
    // A disk that takes no note must not turn a warning into a failure.
    if (error instanceof FailureError) return null;
    throw error;
  }
}

function claimLoginEnd({sessions, warnings, clock}: WarningPorts): Warning | null {
  const tokens = sessions.read()?.tokens;
  const expiresAt = tokens?.refreshTokenExpiresAt ?? null;
  const now = clock.now();
  const stage = tokens?.refreshToken == null ? null : expiryStage(expiresAt, now);
  if (expiresAt === null || stage === null) return null;
  if (!warnings.claim('login-ends', `${expiresAt} ${stage}`)) return null;
  return {kind: 'login-ends', left: expiresAt - now};
}

function claimNearQuota({memos, warnings, clock}: WarningPorts): Warning | null {
  const today = startOfKoreanDay(clock.now());
  const count = memos.countSince(today);
  if (count < quotaWarningCount || !warnings.claim('near-quota', String(today))) return null;
  return {kind: 'near-quota', count};
}
