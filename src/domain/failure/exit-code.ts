import type {Failure} from './failure.ts';
import {meaningOf} from './kakao-code.ts';
import {codeOfError} from './named-errors.ts';
import type {ReminderProblem} from './reminder-problem.ts';
import {isTooLarge} from './upload-cause.ts';

/** Exit codes of all commands, documented in docs/command-line.md. */
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

/** Returns the exit code for a failure. */
export function exitCodeOf(failure: Failure): number {
  switch (failure.kind) {
    case 'memo-empty':
    case 'memo-too-large':
    case 'input-not-text':
    case 'input-unreadable':
    case 'invalid-link':
    case 'invalid-button':
    case 'template-refused':
    case 'many-messages':
    case 'picture-refused':
    case 'picture-lost':
    case 'paste-refused':
    case 'code-refused':
    case 'login-address':
      return exitCode.input;
    case 'options-refused':
    case 'invalid-origin':
    case 'invalid-redirect-uri':
    case 'invalid-variable':
    case 'invalid-profile':
    case 'profile-missing':
    case 'friend-unknown':
    case 'many-receivers':
    case 'person-needed':
    case 'setup-missing':
    case 'schedule-refused':
      return exitCode.usage;
    case 'reminder-refused':
      return exitCode[reminderExits[failure.problem]];
    case 'logged-out':
      return exitCode.loginNeeded;
    case 'network':
      return failure.reason === 'cancelled' ? exitCode.cancelled : exitCode.unavailable;
    case 'outcome-unknown':
    case 'receiver-unknown':
    case 'reminder-unknown':
    case 'imported':
    case 'restored':
    case 'not-recorded':
      return exitCode.unknown;
    case 'limit-reached':
      return exitCode.limit;
    case 'consent-missing':
      return exitCode.consoleSetting;
    case 'koe-page':
      return exitCode[meaningOf(failure.code).exit];
    case 'login-denied':
      return exitCodeOfDenial(failure);
    case 'login-cancelled':
      return exitCode.cancelled;
    case 'picture-not-uploaded':
      return isTooLarge(failure.cause) ? exitCode.input : exitCodeOf(failure.cause);
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

/** Which exit code a reminder that cannot be set has. */
const reminderExits: Readonly<Record<ReminderProblem, keyof typeof exitCode>> = {
  'too-often': 'input',
  'not-repeatable': 'input',
  never: 'input',
  'too-long': 'input',
  'no-text': 'input',
  'other-account': 'loginNeeded',
  busy: 'unavailable',
};

function exitCodeOfDenial({error, description}: Extract<Failure, {kind: 'login-denied'}>): number {
  const code = codeOfError(error, description);
  return code === null ? exitCode.consoleSetting : exitCode[meaningOf(code).exit];
}

function exitCodeOfRefusal(failure: Extract<Failure, {kind: 'kakao'}>): number {
  const {http, code, message} = failure;
  const meaning = meaningOf(code, message);
  if (http === 429 && meaning.class !== 'refresh-token') return exitCode.limit;
  if (http >= 500 && meaning.exit === 'failure') return exitCode.unavailable;
  return exitCode[meaning.exit];
}
