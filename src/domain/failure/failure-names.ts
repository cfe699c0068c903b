import type {CommandProblem} from './command-failure.ts';
import type {
  LoginAddressProblem,
  NetworkReason,
  PasteProblem,
  ResponseProblem,
  StorageProblem,
} from './failure.ts';
import type {PictureProblem} from './picture-problem.ts';
import type {ReminderProblem} from './reminder-problem.ts';
import type {ScheduleProblem} from './schedule-problem.ts';
import type {VariableProblem} from './variable-problem.ts';

/** Checks for the names of a union; the compiler ensures that the record is complete. */
export function oneOf<Name extends string>(
  names: Readonly<Record<Name, true>>,
): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && Object.hasOwn(names, value);
}

export const isNetworkReason = oneOf<NetworkReason>({
  refused: true,
  'name-not-found': true,
  unreachable: true,
  'connect-timeout': true,
  certificate: true,
  reset: true,
  'answer-timeout': true,
  cancelled: true,
  proxy: true,
});

export const isAnswerProblem = oneOf<ResponseProblem>({
  'not-json': true,
  'unexpected-shape': true,
  'too-large': true,
  redirected: true,
  'cut-off': true,
});

export const isStorageProblem = oneOf<StorageProblem>({
  'not-writable': true,
  'not-a-folder': true,
  'shared-folder': true,
  'not-a-file': true,
  'unusable-token': true,
  'foreign-owner': true,
  full: true,
  'too-many-files': true,
  damaged: true,
  gone: true,
  'newer-schema': true,
  busy: true,
  'no-locks': true,
  other: true,
});

export const isPasteProblem = oneOf<PasteProblem>({
  empty: true,
  'too-long': true,
  'wrong-state': true,
  'missing-state': true,
  'other-address': true,
  'authorization-page': true,
  'duplicate-parameter': true,
  'no-code': true,
  'not-a-code': true,
});

export const isAddressProblem = oneOf<LoginAddressProblem>({
  none: true,
  expired: true,
  used: true,
  foreign: true,
});

export const isScheduleProblem = oneOf<ScheduleProblem>({
  'time-unreadable': true,
  'time-past': true,
  'clock-unreadable': true,
  'day-unreadable': true,
  'interval-unreadable': true,
  'pattern-unreadable': true,
  'zone-unknown': true,
  'zone-alone': true,
  'until-unreadable': true,
  'never-due': true,
  'rule-missing': true,
  'rules-many': true,
  'nothing-to-send': true,
  'text-and-command': true,
  'command-missing': true,
  'repeat-unreadable': true,
});

export const isReminderProblem = oneOf<ReminderProblem>({
  'too-often': true,
  'not-repeatable': true,
  never: true,
  'too-long': true,
  'no-text': true,
  'other-account': true,
  busy: true,
});

export const isVariableProblem = oneOf<VariableProblem>({
  empty: true,
  placeholder: true,
  'not-expanded': true,
  assignment: true,
  data: true,
  place: true,
  'several-words': true,
  'not-ascii': true,
  'too-long': true,
  'other-service': true,
  'not-a-path': true,
  'holds-login': true,
});

export const isCommandProblem = oneOf<CommandProblem>({
  'exit-code': true,
  killed: true,
  'not-started': true,
  'timed-out': true,
  'too-much': true,
  'not-text': true,
  'broken-off': true,
});

export const isPictureProblemKind = oneOf<PictureProblem['kind']>({
  missing: true,
  'not-a-file': true,
  empty: true,
  'not-a-picture': true,
  damaged: true,
  unreadable: true,
  format: true,
  'too-large': true,
  'too-small': true,
});
