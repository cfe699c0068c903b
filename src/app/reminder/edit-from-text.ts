import {type Result, succeeded} from '../../domain/failure/result.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import {whenText} from '../../domain/schedule/when-text.ts';
import type {ReminderCommand} from '../events/reminder-event.ts';
import type {Ports} from '../ports/ports.ts';
import type {ReminderEdit} from './change-reminder.ts';
import {readWhen, writtenText} from './reminder-from-text.ts';

export interface WrittenEdit {
  readonly id: string;
  readonly edit: ReminderEdit;
}

/** The fewest characters of the end of an id that name a reminder. */
const minIdEnd = 4;

/**
 * Reads `edit 5e8f77a1 19:00 text`. Succeeds with null when there is no reminder with that id. A
 * time that is written as before stays as it is, and so does the phase of its repetition; without a
 * text, the text stays.
 */
export function editFromText(
  {clock, reminders}: Pick<Ports, 'clock' | 'reminders'>,
  {argument, above}: ReminderCommand,
): Result<WrittenEdit | null> {
  const [, id = '', rest = ''] = /^edit\s+(\S+)\s*([\s\S]*)$/i.exec(argument) ?? [];
  const named = reminders.list().filter((reminder) => reminder.id.endsWith(id));
  const [current] = named;
  if (current === undefined || named.length > 1 || id.length < minIdEnd) return succeeded(null);
  if (current.at === null) return succeeded({id: current.id, edit: textIn(above, rest)});
  const read = readWhen(rest, {now: clock.now(), zone: current.zone});
  if (!read.ok) return read;
  const {at, rule, text} = read.value;
  const time = isSameTime(current, read.value) ? {} : {rule, ...(at === null ? {} : {at})};
  return succeeded({id: current.id, edit: {...time, ...textIn(above, text)}});
}

function textIn(above: string | null, text: string): Pick<ReminderEdit, 'text'> {
  const whole = writtenText(above, text);
  return whole === '' ? {} : {text: whole};
}

function isSameTime({at, rule, zone}: Reminder, read: Pick<Reminder, 'at' | 'rule'>): boolean {
  return timeText({at, rule}, zone) === timeText(read, zone);
}

function timeText({at, rule}: Pick<Reminder, 'at' | 'rule'>, zone: string): string {
  return whenText({rule: rule ?? {kind: 'once', at: at ?? 0}, zone});
}
