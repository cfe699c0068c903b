import type {Failure} from './failure.ts';
import {isConsoleSettingCode, isQuotaCode, isTokenRefusal} from './kakao-code.ts';

/** Exit codes of every command; the README's table says the same. */
export const exitCode = {
  done: 0,
  failure: 1,
  usage: 2,
  input: 3,
  loginNeeded: 4,
  unavailable: 5,
  limit: 6,
  consoleSetting: 7,
  unknown: 8,
  partlySent: 9,
  cancelled: 130,
} as const;

/** The exit code that tells a script what kind of failure it met. */
export function exitCodeOf(failure: Failure): number {
  switch (failure.kind) {
    case 'memo-empty':
    case 'memo-too-large':
    case 'input-not-text':
    case 'input-unreadable':
    case 'invalid-link':
    case 'invalid-button':
    case 'paste-refused':
      return exitCode.input;
    case 'invalid-origin':
    case 'invalid-redirect-uri':
    case 'invalid-profile':
    case 'profile-missing':
    case 'setup-missing':
    case 'schedule-refused':
      return exitCode.usage;
    case 'logged-out':
      return exitCode.loginNeeded;
    case 'network':
      return failure.reason === 'cancelled' ? exitCode.cancelled : exitCode.unavailable;
    case 'outcome-unknown':
    case 'imported':
    case 'not-recorded':
      return exitCode.unknown;
    case 'consent-missing':
    case 'login-denied':
    case 'koe-page':
      return exitCode.consoleSetting;
    case 'login-cancelled':
      return exitCode.cancelled;
    case 'sending-paused':
      return exitCodeOf(failure.cause);
    case 'kakao':
      return exitCodeOfRefusal(failure);
    case 'not-kakao':
      return failure.http >= 500 ? exitCode.unavailable : exitCode.failure;
    default:
      return exitCode.failure;
  }
}

function exitCodeOfRefusal(failure: Extract<Failure, {kind: 'kakao'}>): number {
  const {http, code, message} = failure;
  if (code === 'KOE322' || code === 'KOE319') return exitCode.loginNeeded;
  if (isQuotaCode(code) || http === 429) return exitCode.limit;
  if (isConsoleSettingCode(code)) return exitCode.consoleSetting;
  // A -401 that is not about the token names the key, the address or the domain of the caller.
  if (code === -401 && !isTokenRefusal(code, message)) return exitCode.consoleSetting;
  if (code === -401 || code === -101 || code === -103) return exitCode.loginNeeded;
  if (code === -7 || code === -9798 || code === -1 || http >= 500) return exitCode.unavailable;
  return exitCode.failure;
}
