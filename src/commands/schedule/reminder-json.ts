import type {Failure} from '../../domain/failure/failure.ts';
import type {Language} from '../../domain/program/language.ts';
import {nextRing} from '../../domain/reminder/next-ring.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import {reminderJson} from '../send/reminder-json.ts';
import {failureJson} from '../shared/report-failure.ts';

/** The answer of every `remind` command. */
interface RemindersReport {
  readonly reminders: readonly Reminder[];
  /** Why the command failed; null if it did what it was asked. */
  readonly failure: Failure | null;
  readonly now: number;
  readonly language: Language;
  /** Whether a reminder comes later than asked for; absent where no time was given. */
  readonly isMoved?: boolean;
  /** The number of removed reminders; absent where none was to be removed. */
  readonly removed?: number;
}

export function remindersJson({failure, language, now, ...report}: RemindersReport) {
  const {reminders, isMoved, removed} = report;
  return {
    schema: 'kakao-tui/remind@1',
    ok: failure === null,
    reminders: reminders.map((reminder) =>
      reminderJson(reminder, nextRing(reminder, now), language),
    ),
    ...(isMoved === undefined ? {} : {moved: isMoved}),
    ...(removed === undefined ? {} : {removed}),
    error: failure && failureJson(failure, language),
  };
}
