import type {Unread} from '../failure/unread.ts';
import {durationStart} from '../program/duration.ts';
import type {Moment} from './moment.ts';
import {weekdayForm, weekdayOf} from './read-days.ts';
import {type WallTime, wallTime} from './zone.ts';

export type Day = Pick<WallTime, 'year' | 'month' | 'day'>;

/** A day at the start of a text. */
export interface DayStart {
  /** The days that it may mean, in ascending order; the first with a time to come counts. */
  readonly days: readonly Day[];
  /** The day of the week that is written behind the date, Sunday 0. */
  readonly weekday: number | null;
  readonly taken: string;
}

const weekdayBehind = `(?: ?\\((${weekdayForm})\\)| (${weekdayForm})(?=[ ,]|$),?)?`;
const fullForm = new RegExp(
  `^(\\d{4})(?:[-./] ?|년 ?)(\\d{1,2})(?:[-./] ?|월 ?)(\\d{1,2})(?:일|\\.)?${weekdayBehind}`,
);
const monthForm = new RegExp(`^(\\d{1,2})(?:[-/]|월 ?)(\\d{1,2})일?${weekdayBehind}`);
const dateForm = /^(\d{1,2})일(?= )/;
const wordForm =
  /^(오늘|내일모레|내일|모레|글피|today|tonight|tomorrow|the day after tomorrow)(?![a-z])/;
const weekForm = new RegExp(`^(?:(이번|다음) ?주 ?|this )?(${weekdayForm})(?=[ ,]|$),?`);

const daysAhead: Readonly<Record<string, number>> = {
  오늘: 0,
  today: 0,
  tonight: 0,
  내일: 1,
  tomorrow: 1,
  모레: 2,
  내일모레: 2,
  'the day after tomorrow': 2,
  글피: 3,
};

/** The most years to the next 29 February. */
const yearsToLeap = 8;

/**
 * Reads `2026-12-24`, `2026년 12월 24일 (목)`, `12/24`, `12월 24일`, `24일`, `내일`, `금요일`, `다음 주 월요일` or
 * `3일 뒤` at the start of a head. Returns null if there is no day, and what is wrong with a date
 * that does not exist.
 */
export function dayStart(head: string, moment: Moment): DayStart | Unread | null {
  const today = wallTime(moment.now, moment.zone);
  return (
    fullDate(fullForm.exec(head)) ??
    monthAndDay(monthForm.exec(head), today) ??
    wordDay(wordForm.exec(head), today) ??
    weekdayDay(weekForm.exec(head), today) ??
    laterDay(head, today) ??
    dayOfMonth(dateForm.exec(head), today)
  );
}

function fullDate(match: RegExpExecArray | null): DayStart | Unread | null {
  if (match === null) return null;
  const [taken, year, month, day, ...names] = match;
  const date = {year: Number(year), month: Number(month), day: Number(day)};
  if (!isReal(date)) return {why: 'day', part: taken};
  return {days: [date], weekday: weekdayIn(names), taken};
}

function monthAndDay(match: RegExpExecArray | null, {year}: Day): DayStart | Unread | null {
  if (match === null) return null;
  const [taken, month, day, ...names] = match;
  const days = Array.from({length: yearsToLeap + 1}, (_, index) => ({
    year: year + index,
    month: Number(month),
    day: Number(day),
  })).filter(isReal);
  return days.length === 0 ? {why: 'day', part: taken} : {days, weekday: weekdayIn(names), taken};
}

/** The next month that has the day; the longest search is from 31 January to 31 March. */
function dayOfMonth(match: RegExpExecArray | null, {year, month}: Day): DayStart | Unread | null {
  if (match === null) return null;
  const days = [0, 1, 2]
    .map((ahead) => dayAfter({year, month: month + ahead, day: 1}, 0))
    .map((first) => ({...first, day: Number(match[1])}))
    .filter(isReal);
  return days.length === 0 ? {why: 'day', part: match[0]} : {days, weekday: null, taken: match[0]};
}

function wordDay(match: RegExpExecArray | null, today: Day): DayStart | null {
  if (match === null) return null;
  return {days: [dayAfter(today, daysAhead[match[1] ?? ''] ?? 0)], weekday: null, taken: match[0]};
}

/** A week begins on Monday. */
function weekdayDay(match: RegExpExecArray | null, today: Day): DayStart | null {
  if (match === null) return null;
  const [taken, week, name = ''] = match;
  const ahead = (weekdayOf(name) - weekdayIndex(today) + 7) % 7;
  const inWeek = ((weekdayOf(name) + 6) % 7) - ((weekdayIndex(today) + 6) % 7);
  const days = week === undefined ? [ahead, ahead + 7] : [week === '다음' ? inWeek + 7 : inWeek];
  return {days: days.map((count) => dayAfter(today, count)), weekday: null, taken};
}

const dayMs = 86_400_000;

/** Whole days from now, such as `3일 뒤`; a time of day must follow. */
function laterDay(head: string, today: Day): DayStart | null {
  const lead = head.startsWith('in ') ? 'in ' : '';
  const span = durationStart(head.slice(lead.length));
  if (span === null || span.ms % dayMs !== 0) return null;
  const behind = /^ ?[뒤후]에?(?= )/.exec(head.slice(lead.length + span.taken.length))?.[0];
  if (behind === undefined && lead === '') return null;
  const taken = lead + span.taken + (behind ?? '');
  return {days: [dayAfter(today, span.ms / dayMs)], weekday: null, taken};
}

function weekdayIn(names: readonly (string | undefined)[]): number | null {
  const name = names.find((one) => one !== undefined);
  return name === undefined ? null : weekdayOf(name);
}

/** The day of the week, Sunday 0. */
export function weekdayIndex({year, month, day}: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

export function dayAfter({year, month, day}: Day, count: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + count));
  return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
}

function isReal({year, month, day}: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
