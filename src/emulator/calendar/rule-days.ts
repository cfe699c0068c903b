import type {RecurrenceRule, RuleDay} from './recurrence-rule.ts';
import {dayMs} from './zoned-time.ts';

// A day is its number since 1970-01-01.

interface Civil {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly date: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

function civil(day: number): Civil {
  const at = new Date(day * dayMs);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    date: at.getUTCDate(),
    weekday: at.getUTCDay(),
  };
}

const dayOf = (year: number, month: number, date: number): number =>
  Date.UTC(year, month - 1, date) / dayMs;

function range(first: number, end: number): readonly number[] {
  return Array.from({length: Math.max(0, end - first)}, (_, index) => first + index);
}

/**
 * The days of a rule from `first` to `last`, in order. The first day counts, whether it fits the rule
 * or not (RFC 5545, section 3.8.5.3).
 */
export function* ruleDays(rule: RecurrenceRule, first: number, last: number): Generator<number> {
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  if (first <= last) {
    yield first;
    left -= 1;
  }
  for (const period of periods(rule, first)) {
    if (left <= 0 || (period[0] ?? last + 1) > last) return;
    for (const day of daysIn(rule, period, first)) {
      if (day <= first) continue;
      if (day > last || left <= 0) return;
      yield day;
      left -= 1;
    }
  }
}

/** The days, weeks, months or years that the interval leaves, each with all its days. */
function* periods({frequency, interval, weekStart}: RecurrenceRule, first: number) {
  const {year, month, weekday} = civil(first);
  const week = first - ((weekday - weekStart + 7) % 7);
  for (let index = 0; ; index += interval) {
    if (frequency === 'DAILY') yield [first + index];
    else if (frequency === 'WEEKLY') yield range(week + 7 * index, week + 7 * index + 7);
    else if (frequency === 'MONTHLY') {
      yield range(dayOf(year, month + index, 1), dayOf(year, month + index + 1, 1));
    } else yield range(dayOf(year + index, 1, 1), dayOf(year + index + 1, 1, 1));
  }
}

function daysIn(rule: RecurrenceRule, period: readonly number[], first: number): readonly number[] {
  const fitting = period.filter((day) => fits(rule, day, {period, first}));
  if (rule.bySetPosition.length === 0) return fitting;
  const chosen = rule.bySetPosition.map((position) =>
    fitting.at(position > 0 ? position - 1 : position),
  );
  return fitting.filter((day) => chosen.includes(day));
}

function fits(
  rule: RecurrenceRule,
  day: number,
  {period, first}: {readonly period: readonly number[]; readonly first: number},
): boolean {
  const {frequency, byDay, byMonthDay, byMonth} = rule;
  const {month, date, weekday} = civil(day);
  const start = civil(first);
  if (byMonth.length > 0 && !byMonth.includes(month)) return false;
  if (byMonthDay.length > 0 && !byMonthDay.includes(date) && !byMonthDay.includes(fromEnd(day))) {
    return false;
  }
  if (byDay.length > 0) return byDay.some((one) => isDay(one, day, countedIn(rule, day, period)));
  if (byMonthDay.length > 0 || frequency === 'DAILY') return true;
  if (frequency === 'WEEKLY') return weekday === start.weekday;
  if (date !== start.date) return false;
  return frequency === 'MONTHLY' || byMonth.length > 0 || month === start.month;
}

/** -1 for the last day of its month. */
function fromEnd(day: number): number {
  const {year, month} = civil(day);
  return day - dayOf(year, month + 1, 1);
}

/** The days among which BYDAY counts: those of the month, or those of the year if no month is named. */
function countedIn(
  {frequency, byMonth}: RecurrenceRule,
  day: number,
  period: readonly number[],
): readonly number[] {
  if (frequency !== 'YEARLY' || byMonth.length === 0) return period;
  const {year, month} = civil(day);
  return range(dayOf(year, month, 1), dayOf(year, month + 1, 1));
}

function isDay({weekday, nth}: RuleDay, day: number, counted: readonly number[]): boolean {
  if (civil(day).weekday !== weekday) return false;
  if (nth === null) return true;
  const [begin = day] = counted;
  const before = Math.floor((day - begin) / 7) + 1;
  const after = Math.floor((begin + counted.length - 1 - day) / 7) + 1;
  return nth === before || nth === -after;
}
