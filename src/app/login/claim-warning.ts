import {FailureError} from '../../domain/failure/failure.ts';
import {expiryStage} from '../../domain/login/expiry-stage.ts';
import {quotaWarningCount, startOfKoreanDay} from '../../domain/memo/daily-quota.ts';
import type {Warning} from '../../domain/program/warning.ts';
import type {Ports} from '../ports/ports.ts';

type WarningPorts = Pick<Ports, 'sessions' | 'sentMessages' | 'warnings' | 'clock'>;

/**
 * Claims a warning that no process has shown yet: the login ends in 14, 7, 3 or 1 days; at most once
 * a day after a memo was sent, Kakao's daily limit is near; once before the first upload, a picture
 * is public. Returns null when there is none.
 */
export function claimWarning(ports: WarningPorts, about: Warning['kind']): Warning | null {
  try {
    return claims[about](ports);
  } catch (error) {
    // A failed write must not turn a warning into a failure.
    if (error instanceof FailureError) return null;
    throw error;
  }
}

const claims: Readonly<Record<Warning['kind'], (ports: WarningPorts) => Warning | null>> = {
  'login-ends': claimLoginEnd,
  'near-quota': claimNearQuota,
  'picture-public': ({warnings}) =>
    warnings.claim('picture-public', 'shown') ? {kind: 'picture-public'} : null,
};

function claimLoginEnd({sessions, warnings, clock}: WarningPorts): Warning | null {
  const tokens = sessions.read()?.tokens;
  const expiresAt = tokens?.refreshTokenExpiresAt ?? null;
  const now = clock.now();
  const stage = tokens?.refreshToken == null ? null : expiryStage(expiresAt, now);
  if (expiresAt === null || stage === null) return null;
  if (!warnings.claim('login-ends', `${expiresAt} ${stage}`)) return null;
  return {kind: 'login-ends', left: expiresAt - now};
}

function claimNearQuota({sentMessages, warnings, clock}: WarningPorts): Warning | null {
  const today = startOfKoreanDay(clock.now());
  const count = sentMessages.countSince(today);
  if (count < quotaWarningCount || !warnings.claim('near-quota', String(today))) return null;
  return {kind: 'near-quota', count};
}
