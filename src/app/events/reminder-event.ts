import type {Failure} from '../../domain/failure/failure.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';

/** Events about reminders in Kakao's calendar. */
export type ReminderEvent =
  /** Those that are still to come, or not in the calendar as they were asked for; the next first. */
  | {type: 'reminders-read'; reminders: readonly Reminder[]}
  /** Reminders may have changed, in any process. */
  | {type: 'reminders-changed'}
  /** A reminder of the box is stored, and Kakao is to be asked. */
  | {type: 'reminder-planned'; reminder: Reminder; isMoved: boolean}
  /** Kakao was asked about a reminder, by this process. */
  | {type: 'reminder-settled'; reminder: Reminder}
  /** A reminder was changed here; `isMoved`: it comes later than asked for. */
  | {type: 'reminder-changed'; reminder: Reminder; isMoved: boolean}
  /** Nothing was stored or changed. Null: there is no such reminder any more. */
  | {type: 'reminder-refused'; failure: Failure | null}
  | {type: 'reminder-selection-moved'; by: number}
  | {type: 'reminder-edited'}
  | {type: 'reminder-retried'}
  | {type: 'reminder-removal-requested'}
  | {type: 'reminder-removal-confirmed'};

/** What is written behind `/remind`, and the lines above it; null where there are none. */
export interface ReminderCommand {
  readonly argument: string;
  readonly above: string | null;
}
