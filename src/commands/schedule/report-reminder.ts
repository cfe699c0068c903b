import type {SetReminder} from '../../app/reminder/set-reminder.ts';
import {storageResult} from '../../app/shared/storage-result.ts';
import {exitCode} from '../../domain/failure/exit-code.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import {succeeded} from '../../domain/failure/result.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {nextRing} from '../../domain/reminder/next-ring.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import {
  movedWords,
  reminderSetWords,
  reminderWaitsWords,
} from '../../messages/subjects/reminder-words.ts';
import {onClockOf} from '../../messages/subjects/zoned-time.ts';
import {type CommandContext, printJson} from '../shared/command-context.ts';
import {reportFailure} from '../shared/report-failure.ts';
import {remindersJson} from './reminder-json.ts';

export interface ReportOptions {
  readonly json?: boolean;
  /** Whether a reminder that waits counts as a success. */
  readonly queue?: boolean;
}

/** Reports what became of a reminder that was set or changed; returns the exit code. */
export function reportSet(
  context: CommandContext,
  {reminder, isMoved}: SetReminder,
  options: ReportOptions,
): number {
  const failure = failureOf(reminder, options);
  print(context, {reminders: [reminder], failure, isMoved}, options);
  if (isMoved) context.hint(movedWords);
  if (failure !== null) return context.settle(reportFailure(context, failure));
  context.note(reminder.state === 'set' ? setWords(context, reminder) : reminderWaitsWords);
  return context.settle(exitCode.done);
}

/** Reports a command that did nothing. */
export function reportRefused(
  context: CommandContext,
  failure: Failure,
  options: ReportOptions,
): number {
  print(context, {reminders: [], failure}, options);
  return reportFailure(context, failure);
}

/** The JSON of a command, if it is asked for. */
export function print(
  context: CommandContext,
  report: Omit<Parameters<typeof remindersJson>[0], 'now' | 'language'>,
  {json}: ReportOptions,
): void {
  if (!json) return;
  const {language} = context;
  const now = context.opened()?.clock.now() ?? 0;
  printJson(context, remindersJson({...report, now, language}));
}

/** Why a reminder is not in the calendar as it was asked for; null if it is, or may wait. */
function failureOf({state, failure}: Reminder, {queue = false}: ReportOptions): Failure | null {
  if (state === 'set' || (queue && state === 'queued')) return null;
  return failure ?? {kind: 'reminder-refused', problem: 'busy', value: ''};
}

function setWords({ports}: CommandContext, reminder: Reminder): Phrase {
  const next = nextRing(reminder, ports().clock.now()) ?? reminder.at ?? 0;
  return reminderSetWords(onClockOf(reminder, next), {
    isRepeated: reminder.rule !== null,
    isChanged: reminder.intent === 'update',
    named: true,
  });
}

/** Settles what earlier commands left, such as a lost answer; silent, and only if it is due. */
export async function settleOthers(context: CommandContext): Promise<void> {
  // A folder without locks, or a full disk, must not keep the list back.
  const {deliverReminders} = await import('../../app/reminder/load.ts');
  await storageResult(async () =>
    succeeded(await deliverReminders(context.ports(), {signal: context.signal})),
  );
}
