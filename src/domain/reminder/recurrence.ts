import type {ReminderProblem} from '../failure/reminder-problem.ts';
import {failed, type Result, succeeded} from '../failure/result.ts';
import {instantOf, nextTime} from '../schedule/next-time.ts';
import type {Rule} from '../schedule/schedule.ts';
import {wallTime} from '../schedule/zone.ts';
import {onGrid} from './calendar-grid.ts';
import {type Pattern, readPatternFields, shiftToGrid} from './pattern-fields.ts';

/** A repetition as the calendar takes it. */
export interface Recurrence {
  /** RRULE without its name (RFC 5545, 3.3.10), on the clock of the zone. */
  readonly rrule: string;
  /** The first time (ms), which is on the grid. */
  readonly at: number;
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
function everyDays({until, from}: Repetition, interval: number, now: number) {
  if (interval < dayMs) return refusedReminder('too-often');
  if (interval % dayMs !== 0) return refusedReminder('not-repeatable');
  const days = interval / dayMs;
  const given = from ?? now + interval;
  const at = onGrid(given);
  const [unit, frequency] = days % 7 === 0 ? [7, 'WEEKLY'] : [1, 'DAILY'];
  const step = days === unit ? '' : `;INTERVAL=${days / unit}`;
  return ended(`FREQ=${frequency}${step}`, {at, until, isMoved: from !== null && at !== given});
}

function byPattern({zone, until}: Repetition, pattern: string, now: number): Result<Recurrence> {
  const fields = readPatternFields(pattern);
  if (fields === 'too-often' || fields === 'not-repeatable') {
    return refusedReminder(fields, pattern);
  }
  const moved = shiftToGrid(fields);
  if (moved === null) return refusedReminder('not-repeatable', pattern);
  const at = firstOf(moved, zone, now);
  if (at === null) return refusedReminder('never');
  return ended(moved.rrule, {at, until, isMoved: moved !== fields});
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
  readonly isMoved: boolean;
}

function ended(rrule: string, {at, until, isMoved}: Ending): Result<Recurrence> {
  if (until !== null && until < at) return refusedReminder('never');
  const end = until === null ? '' : `;UNTIL=${basicUtc(until)}`;
  return succeeded({rrule: rrule + end, at, isMoved});
}

/** RFC 5545, 3.3.5, form #2: date with UTC time. */
function basicUtc(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/** The time (ms) at which a reminder comes next after `now`; null if it has come for the last time. */
export function nextRing(
  {
    at,
    zone,
    rule,
    until,
  }: {
    readonly at: number | null;
    readonly zone: string;
    readonly rule: Rule | null;
    readonly until: number | null;
  },
  now: number,
): number | null {
  if (at === null || at > now) return at;
  const next = rule === null ? null : nextOfRule(rule, {at, zone, now});
  return next === null || (until !== null && next > until) ? null : next;
}

function nextOfRule(
  rule: Rule,
  {at, zone, now}: {readonly at: number; readonly zone: string; readonly now: number},
): number | null {
  if (rule.kind === 'cron') {
    const fields = readPatternFields(rule.pattern);
    const moved = typeof fields === 'string' ? null : shiftToGrid(fields);
    return moved && nextTime({kind: 'cron', pattern: moved.pattern}, zone, now);
  }
  if (rule.kind === 'once') return null;
  const first = wallTime(at, zone);
  const days = rule.interval / dayMs;
  // Close to it first: the clock may have changed in between.
  let steps = Math.max(0, Math.floor((now - at) / rule.interval) - 1);
  for (;;) {
    const date = new Date(Date.UTC(first.year, first.month - 1, first.day + steps * days));
    const day = {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
    };
    const time = instantOf({...day, hour: first.hour, minute: first.minute}, zone);
    if (time !== null && time > now) return time;
    steps += 1;
  }
}
