import {readDuration} from '../program/duration.ts';
import {isPattern} from './next-time.ts';
import {clockForm, type Moment, type TimeOfDay, timeOfDay} from './read-time.ts';
import type {Rule} from './schedule.ts';

/** The minimum interval (ms): Kakao's daily limits do not allow more. */
const minIntervalMs = 60_000;

/** Sunday first, as in a cron pattern. */
const weekdayNames: readonly (readonly string[])[] = [
  ['일', '일요일', 'sun', 'sunday'],
  ['월', '월요일', 'mon', 'monday'],
  ['화', '화요일', 'tue', 'tuesday'],
  ['수', '수요일', 'wed', 'wednesday'],
  ['목', '목요일', 'thu', 'thursday'],
  ['금', '금요일', 'fri', 'friday'],
  ['토', '토요일', 'sat', 'saturday'],
];

const everyDay: readonly string[] = ['매일', 'daily'];
const workingDays: readonly string[] = ['평일', 'weekdays'];

/**
 * The day-of-week field of a cron pattern for `금`, `mon,wed,fri`, `평일` or `매일`; null for anything
 * else.
 */
export function readDays(word: string): string | null {
  const name = word.toLowerCase();
  if (everyDay.includes(name)) return '*';
  if (workingDays.includes(name)) return '1-5';
  const days = name
    .split(',')
    .map((day) => weekdayNames.findIndex((names) => names.includes(day.trim())));
  return days.includes(-1) ? null : [...new Set(days)].sort().join(',');
}

const clockOnly = new RegExp(`^${clockForm}$`);

/** The rule for a time of day (`09:00`, `오후 3시`) on these days; null if it is invalid. */
export function readDailyRule(time: string, days: string): Rule | null {
  const match = clockOnly.exec(time);
  const clock = match === null ? null : timeOfDay(match, 1);
  return clock === null ? null : dailyRule(clock, days);
}

function dailyRule({hour, minute}: TimeOfDay, days: string): Rule {
  return {kind: 'cron', pattern: `${minute} ${hour} * * ${days}`};
}

/** Reads an interval; null if it is not a duration or is below the minimum. */
export function readInterval(text: string, now: number): Rule | null {
  const interval = readDuration(text);
  if (interval === null || interval < minIntervalMs) return null;
  return {kind: 'every', interval, from: now};
}

/** Reads a pattern; null if it does not have five valid fields. */
export function readPattern(text: string): Rule | null {
  const pattern = text.trim().replace(/\s+/g, ' ');
  return isPattern(pattern) ? {kind: 'cron', pattern} : null;
}

export interface ReadRule {
  readonly rule: Rule;
  readonly rest: string;
}

const end = '(?=\\s|$)';
const quotedForm = /^"([^"]*)"(?=\s|$)/;
const daysForm = new RegExp(`^(\\S+) ${clockForm}${end}`);
const clockFirst = new RegExp(`^${clockForm}${end}`);

/**
 * Reads the rule at the start of a text: `30m`, `09:00` (daily), `평일 09:00`, `금 09:00` or a cron
 * pattern in quotes. Returns null if there is none.
 */
export function readRepeat(text: string, {now}: Pick<Moment, 'now'>): ReadRule | null {
  const found =
    parseStart(quotedForm, text, ([, pattern = '']) => readPattern(pattern)) ??
    parseStart(clockFirst, text, (match) => onDays(timeOfDay(match, 1), '*')) ??
    parseStart(daysForm, text, (match) => onDays(timeOfDay(match, 2), readDays(match[1] ?? ''))) ??
    parseStart(/^\S+/, text, ([word]) => readInterval(word, now));
  return found;
}

function onDays(clock: TimeOfDay | null, days: string | null): Rule | null {
  return clock === null || days === null ? null : dailyRule(clock, days);
}

function parseStart(form: RegExp, text: string, read: (match: RegExpExecArray) => Rule | null) {
  const match = form.exec(text);
  const rule = match === null ? null : read(match);
  if (match === null || rule === null) return null;
  return {rule, rest: text.slice(match[0].length).trimStart()};
}

/** The time and days of a rule that runs at one time of day; null for any other pattern. */
export function dailyOf(rule: Rule): {clock: string; days: string} | null {
  const match =
    rule.kind === 'cron'
      ? /^(\d+) (\d+) \* \* (\*|1-5|[0-6](?:,[0-6])*)$/.exec(rule.pattern)
      : null;
  if (match === null) return null;
  const [, minute = '', hour = '', days = ''] = match;
  return {clock: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`, days};
}
