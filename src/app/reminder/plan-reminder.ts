import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {cleanMemo, isEmptyMemo} from '../../domain/memo/split-memo.ts';
import {isOffGrid, nextMark, onGrid} from '../../domain/reminder/calendar-grid.ts';
import {calendarZone} from '../../domain/reminder/calendar-zone.ts';
import {maxReminderUnits} from '../../domain/reminder/event-text.ts';
import {recurrenceOf, refusedReminder} from '../../domain/reminder/recurrence.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import type {Rule} from '../../domain/schedule/schedule.ts';
import type {Ports} from '../ports/ports.ts';

/** What a user asks to be reminded of, and when. */
export interface GivenReminder {
  readonly text: string;
  /** The time, or the first one of an interval (ms); null if the rule says it. */
  readonly at: number | null;
  /** Null: once. */
  readonly rule: Rule | null;
  readonly zone: string;
  /** Null: without an end. */
  readonly until: number | null;
}

/** When a reminder comes, as the calendar takes it. */
export interface PlannedTime extends Pick<Reminder, 'recurrence' | 'rule'> {
  readonly at: number;
  /** Whether it comes later than asked for, at the next mark of the calendar's grid. */
  readonly isMoved: boolean;
}

export interface PlannedReminder {
  readonly reminder: Reminder;
  readonly isMoved: boolean;
}

/** Validates a reminder; nothing is stored yet. */
export function planReminder(
  ports: Pick<Ports, 'clock' | 'newId'>,
  given: GivenReminder,
): Result<PlannedReminder> {
  const now = ports.clock.now();
  const id = ports.newId(now);
  const text = checkText(given.text, id);
  if (!text.ok) return text;
  const time = planTime(given, now);
  if (!time.ok) return time;
  const {at, recurrence, rule, isMoved} = time.value;
  const {zone, until} = given;
  const reminder: Reminder = {
    id,
    text: text.value,
    at,
    zone,
    rule,
    recurrence,
    until: rule === null ? null : until,
    intent: 'create',
    state: 'queued',
    memoId: null,
    calendarId: null,
    eventId: null,
    accountId: null,
    failure: null,
    attempts: 0,
    askedAt: null,
    nextAttemptAt: null,
    createdAt: now,
  };
  return succeeded({reminder, isMoved});
}

/** The text of a reminder as it is stored. */
export function checkText(given: string, id: string): Result<string> {
  const text = cleanMemo(given);
  if (isEmptyMemo(text)) return failed({kind: 'memo-empty', from: 'words'});
  const limit = maxReminderUnits(id);
  if (text.length > limit) return refusedReminder('too-long', String(text.length));
  return succeeded(text);
}

/** The time of a reminder on the calendar's grid, or its repetition. */
export function planTime(
  {at, rule, zone, until}: Omit<GivenReminder, 'text'>,
  now: number,
): Result<PlannedTime> {
  if (rule !== null) {
    if (calendarZone(zone) === null) return refusedReminder('not-repeatable', zone);
    const read = recurrenceOf({rule, zone, until, from: at}, now);
    if (!read.ok) return read;
    const {rrule, ...time} = read.value;
    return succeeded({...time, recurrence: rrule});
  }
  if (at === null) return failed({kind: 'schedule-refused', problem: 'rule-missing', value: ''});
  if (at <= now) return failed({kind: 'schedule-refused', problem: 'time-past', value: ''});
  // The minute of a span that has just begun has passed.
  const marked = onGrid(at) > now ? onGrid(at) : nextMark(now);
  return succeeded({at: marked, recurrence: null, rule: null, isMoved: isOffGrid(at)});
}
