import {type Result, succeeded} from '../../domain/failure/result.ts';
import {isUnread} from '../../domain/failure/unread.ts';
import {refusedReminder} from '../../domain/reminder/recurrence.ts';
import {refused} from '../../domain/schedule/choose-rule.ts';
import type {Moment} from '../../domain/schedule/moment.ts';
import {parseRepeat} from '../../domain/schedule/read-rule.ts';
import {parseTime} from '../../domain/schedule/read-time.ts';
import type {Rule} from '../../domain/schedule/schedule.ts';
import type {ReminderCommand} from '../events/reminder-event.ts';
import type {GivenReminder} from './plan-reminder.ts';

/**
 * Reads what is written behind `/remind`: `18:00 buy milk`, or `every weekdays 9am take the pills`.
 * Lines above the command come before the text.
 */
export function reminderFromText(
  {argument, above}: ReminderCommand,
  moment: Moment,
): Result<GivenReminder> {
  const read = readWhen(argument, moment);
  if (!read.ok) return read;
  const {at, rule} = read.value;
  const text = writtenText(above, read.value.text);
  if (text === '') return refusedReminder('no-text');
  return succeeded({text, at, rule, zone: moment.zone, until: null});
}

export interface WrittenWhen {
  /** The time (ms); null if the rule says it. */
  readonly at: number | null;
  readonly rule: Rule | null;
  /** What follows the time. */
  readonly text: string;
}

/** Reads the time at the beginning of a text, or how often it repeats. */
export function readWhen(written: string, moment: Moment): Result<WrittenWhen> {
  const line = written.split('\n')[0] ?? '';
  const repeat = /^(?:every\s+|(?=매|@))([\s\S]+)$/i.exec(written.trim())?.[1];
  if (repeat !== undefined) {
    const read = parseRepeat(repeat, moment);
    if (isUnread(read)) return refused('repeat-unreadable', line, read);
    return succeeded({at: null, rule: read.rule, text: read.rest});
  }
  const read = parseTime(written, moment);
  if (isUnread(read)) {
    // Days alone, as `/every` takes them: `평일 09:00`.
    const days = parseRepeat(written, moment);
    if (!isUnread(days)) return succeeded({at: null, rule: days.rule, text: days.rest});
    return refused('time-unreadable', line, read);
  }
  return succeeded({at: read.at, rule: null, text: read.rest});
}

/** The lines above a command and the text behind it; empty if neither has words. */
export function writtenText(above: string | null, text: string): string {
  return [above ?? '', text].filter((part) => part.trim() !== '').join('\n');
}
