import type {ReminderProblem} from '../failure/reminder-problem.ts';
import {failed, type Result, succeeded} from '../failure/result.ts';
import {nextTime} from '../schedule/next-time.ts';
import type {Rule} from '../schedule/schedule.ts';
import {wallTime} from '../schedule/zone.ts';
import {isOffGrid, onGrid} from './calendar-grid.ts';
import {type Pattern, readPatternFields, shiftToGrid} from './pattern-fields.ts';

/** A repetition as the calendar takes it. */
export interface Recurrence {
  /** RRULE without its name (RFC 5545, 3.3.10), on the clock of the zone. */
  readonly rrule: string;
  /** The first time (ms), which is on the grid. */
  readonly at: number;
  /** The rule whose times are on the grid. */
  readonly rule: Rule;
  /** Whether the time was moved to the next mark of the grid. */
  readonly isMoved: boolean;
}

export interface Repetition {
  readonly rule: Rule;
  readonly zone: string;
  /** The last moment, included; null: none. */
  readonly until: number | null;
  /** The first time of an interval; null: one interval from now. */
  readonly from: number | null;
}

/** A reminder that is refused; `value` is the part that the user gave. */
export function refusedReminder(problem: ReminderProblem, value = '') {
  return failed({kind: 'reminder-refused', problem, value});
}

const dayMs = 24 * 3_600_000;

/**
 * A rule of schedules as a repetition of the calendar: days, weeks, days of the week, of the month
 * and of the year, at one time of the day. Anything more often than once a day is refused, and what
 * no RRULE says in the same way.
 */
export function recurrenceOf(repetition: Repetition, now: number): Result<Recurrence> {
  const {rule} = repetition;
  switch (rule.kind) {
    case 'once':
      return refusedReminder('not-repeatable');
    case 'every':
      return everyDays(repetition, rule.interval, now);
    case 'cron':
      return byPattern(repetition, rule.pattern, now);
  }
}

/**
 * Every so many days on the clock of the zone: unlike a schedule's interval, which is elapsed time,
 * a calendar keeps the time of the day when clocks change.
 */
function everyDays(repetition: Repetition, interval: number, now: number): Result<Recurrence> {
  const {until, from, rule} = repetition;
  if (interval < dayMs) return refusedReminder('too-often');
  if (interval % dayMs !== 0) return refusedReminder('not-repeatable');
  const days = interval / dayMs;
  const given = from ?? now + interval;
  const at = onGrid(given);
  const [unit, frequency] = days % 7 === 0 ? [7, 'WEEKLY'] : [1, 'DAILY'];
  const step = days === unit ? '' : `;INTERVAL=${days / unit}`;
  return ended(`FREQ=${frequency}${step}`, {at, until, rule, isMoved: isOffGrid(given)});
}

function byPattern({zone, until}: Repetition, pattern: string, now: number): Result<Recurrence> {
  const fields = readPatternFields(pattern);
  if (fields === 'too-often' || fields === 'not-repeatable') {
    return refusedReminder(fields, pattern);
  }
  const moved = shiftToGrid(fields);
  if (moved === null) return refusedReminder('not-repeatable', pattern);
  const at = firstOf(moved, zone, now);
  if (at === null) return refusedReminder('never', pattern);
  const rule = {kind: 'cron', pattern: moved.pattern} as const;
  return ended(moved.rrule, {at, until, rule, isMoved: moved !== fields});
}

/**
 * The first time of a pattern at which the clock shows its time: a calendar takes the time of the
 * day from the first event, and clocks that are set forward would make it another one.
 */
function firstOf({pattern, hour, minute}: Pattern, zone: string, now: number): number | null {
  let after = now;
  for (let tries = 0; tries < 5; tries += 1) {
    const at = nextTime({kind: 'cron', pattern}, zone, after);
    if (at === null) return null;
    const shown = wallTime(at, zone);
    if (shown.hour === hour && shown.minute === minute) return at;
    after = at;
  }
  return null;
}

interface Ending {
  readonly at: number;
  readonly until: number | null;
  readonly rule: Rule;
  readonly isMoved: boolean;
}

function ended(rrule: string, {at, until, rule, isMoved}: Ending): Result<Recurrence> {
  if (until !== null && until < at) return refusedReminder('never');
  const end = until === null ? '' : `;UNTIL=${basicUtc(until)}`;
  return succeeded({rrule: rrule + end, at, rule, isMoved});
}

/** RFC 5545, 3.3.5, form #2: date with UTC time. */
function basicUtc(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d{3}/g, '');
}
