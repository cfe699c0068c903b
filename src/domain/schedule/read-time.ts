import {readDuration} from '../program/duration.ts';
import {instantOf, nextTime} from './next-time.ts';
import {type WallTime, wallTime} from './zone.ts';

/** The reference for reading relative and local times. */
export interface Moment {
  /** Ms since the epoch. */
  readonly now: number;
  /** The time zone of the wall-clock times. */
  readonly zone: string;
}

/** The time at the start of a text, and the rest of the text. */
export interface ReadTime {
  readonly at: number;
  readonly rest: string;
}

/** `9:05`, `오전 9시`, `오후 9시 5분`. */
export const clockForm = '(오전|오후)? ?(\\d{1,2})(?::(\\d{2})|시(?: ?(\\d{1,2})분)?)';
const end = '(?=\\s|$)';

const isoForm = new RegExp(
  `^(\\d{4})-(\\d{2})-(\\d{2})T(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})${end}`,
);
const dateForm = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})[ T]${clockForm}${end}`);
const dayForm = new RegExp(`^(오늘|내일|모레|today|tomorrow) ${clockForm}${end}`, 'i');
const timeForm = new RegExp(`^${clockForm}${end}`);

/**
 * Reads the time at the start of a text: `2026-12-24 09:00`, `09:00` (the next), `내일 09:00`, `오후
 * 3시`, `30m` (from now) or ISO 8601 with an offset. Returns null if there is none, or if the day
 * does not exist.
 */
export function readTime(text: string, moment: Moment): ReadTime | null {
  for (const [form, read] of forms) {
    const match = form.exec(text);
    if (match === null) continue;
    const at = read(match, moment);
    return at === null ? null : {at, rest: text.slice(match[0].length).trimStart()};
  }
  return null;
}

type Read = (match: RegExpExecArray, moment: Moment) => number | null;

const forms: readonly (readonly [RegExp, Read])[] = [
  [isoForm, readIso],
  [dateForm, (match, {zone}) => onDay(numbers(match, 3), timeOfDay(match, 4), zone)],
  [dayForm, readDay],
  [timeForm, (match, {now, zone}) => nextClock(timeOfDay(match, 1), {now, zone})],
  [/^\S+/, ([word], {now}) => inDuration(word, now)],
];

function readIso(match: RegExpExecArray): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = numbers(match, 5);
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute));
  // Date.parse reads 30 February as 2 March.
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24;
  return isReal ? Date.parse(match[0]) || null : null;
}

const daysAhead: Readonly<Record<string, number>> = {내일: 1, tomorrow: 1, 모레: 2};

function readDay(match: RegExpExecArray, {now, zone}: Moment): number | null {
  const ahead = daysAhead[(match[1] ?? '').toLowerCase()] ?? 0;
  const {year, month, day} = wallTime(now, zone);
  const date = new Date(Date.UTC(year, month - 1, day + ahead));
  const ymd = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return onDay(ymd, timeOfDay(match, 2), zone);
}

function onDay(ymd: readonly number[], clock: TimeOfDay | null, zone: string): number | null {
  const [year = 0, month = 0, day = 0] = ymd;
  return clock === null ? null : instantOf({year, month, day, ...clock}, zone);
}

function nextClock(clock: TimeOfDay | null, {now, zone}: Moment): number | null {
  if (clock === null) return null;
  const pattern = `${clock.minute} ${clock.hour} * * *`;
  return nextTime({kind: 'cron', pattern}, zone, now);
}

function inDuration(word: string, now: number): number | null {
  const duration = readDuration(word);
  return duration === null ? null : now + duration;
}

export type TimeOfDay = Pick<WallTime, 'hour' | 'minute'>;

/** The time of day in the match, whose groups begin at `from`; null for 25:00 and 오후 15시. */
export function timeOfDay(match: RegExpExecArray, from: number): TimeOfDay | null {
  const [half, hours, minutes, spoken] = match.slice(from, from + 4);
  const minute = Number(minutes ?? spoken ?? 0);
  const hour = Number(hours);
  if (minute > 59 || hour > 23) return null;
  if (half === undefined) return {hour, minute};
  if (hour > 12 || hour === 0) return null;
  return {hour: (hour % 12) + (half === '오후' ? 12 : 0), minute};
}

function numbers(match: RegExpExecArray, count: number): readonly number[] {
  return match.slice(1, count + 1).map(Number);
}
