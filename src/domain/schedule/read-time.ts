import {isUnread, known, type Unread, unreadWord} from '../failure/unread.ts';
import {durationStart} from '../program/duration.ts';
import type {Moment} from './moment.ts';
import {instantOf, nextTime} from './next-time.ts';
import {changeBehind, type Open} from './read-behind.ts';
import {type ClockStart, clockStart, type TimeOfDay} from './read-clock.ts';
import {type Day, type DayStart, dayStart, weekdayIndex} from './read-date.ts';
import {headOf, textAfter, timeEnd} from './read-head.ts';

/** The time at the start of a text, and the rest of the text. */
export interface ReadTime {
  readonly at: number;
  readonly rest: string;
}

/**
 * Reads the time at the start of a text: `2026-12-24 09:00`, `12월 24일 오전 9시`, `6pm` (the next),
 * `내일 9시`, `금요일 18:30`, `30m` or `1시간 뒤` (from now), or ISO 8601 with an offset. Returns the part
 * that cannot be read if there is none, or if the day does not exist.
 */
export function parseTime(text: string, moment: Moment): ReadTime | Unread {
  const found = timeStart(headOf(text), moment);
  return isUnread(found) ? found : {at: found.at, rest: textAfter(text, found.taken)};
}

/** Reads as `parseTime` does; null for anything that is no time. */
export function readTime(text: string, moment: Moment): ReadTime | null {
  return known(parseTime(text, moment));
}

/** Reads a text that is nothing but a time, in ms since the epoch. */
export function parseWholeTime(text: string, moment: Moment): {readonly at: number} | Unread {
  const read = parseTime(text, moment);
  return isUnread(read) || read.rest === '' ? read : {why: 'behind', part: read.rest};
}

interface TimeStart {
  readonly at: number;
  readonly taken: string;
  readonly open: readonly Open[];
}

function timeStart(head: string, moment: Moment): TimeStart | Unread {
  const iso = isoForm.exec(head);
  if (iso !== null) return isoStart(iso);
  const lead = /^(?:at|on) /.exec(head)?.[0] ?? '';
  const rest = head.slice(lead.length);
  const found = datedStart(rest, moment) ?? clockOnly(rest, moment) ?? spanStart(rest, moment);
  if (found === null) return unreadWord(rest);
  if (isUnread(found)) return found;
  const change = changeBehind(rest.slice(found.taken.length), found.open);
  return change ?? {...found, taken: lead + found.taken};
}

const isoForm = new RegExp(
  `^(\\d{4})-(\\d{2})-(\\d{2})[t ](\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)? ?(z|[+-]\\d{2}:?\\d{2})${timeEnd}`,
);

function isoStart(match: RegExpExecArray): TimeStart | Unread {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1, 6).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute));
  // Date.parse reads 30 February as 2 March.
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24;
  const at = isReal ? Date.parse(isoText(match[0])) : 0;
  return at ? {at, taken: match[0], open: []} : {why: 'day', part: match[0]};
}

function isoText(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/ (?=[Z+-])/, '')
    .replace(' ', 'T');
}

/** The first hour of `tonight`: `tonight 9:00` is not the morning. */
const eveningHour = 17;

function datedStart(head: string, moment: Moment): TimeStart | Unread | null {
  const day = dayStart(head, moment);
  if (day === null || isUnread(day)) return day;
  const behind = head.slice(day.taken.length);
  const gap = /^(?:t(?=\d)| ?at | )?/.exec(behind)?.[0] ?? '';
  const clock = clockStart(behind.slice(gap.length));
  if (clock === null) {
    // A number of days alone is a span.
    if (spanStart(head, moment) !== null) return null;
    return behind.trim() === '' ? {why: 'clock-missing', part: head} : unreadWord(behind);
  }
  if (isUnread(clock)) return clock;
  const isMorning = day.taken === 'tonight' && clock.hour < eveningHour;
  if (clock.isEitherDay || isMorning) return {why: 'clock', part: clock.taken};
  return onDay(day, clock, moment, day.taken + gap + clock.taken);
}

function onDay(start: DayStart, clock: ClockStart, moment: Moment, taken: string) {
  const {days, weekday} = start;
  const times = days.map((day) => ({day, at: at(day, clock, moment.zone)}));
  const found = times.find((time) => time.at !== null && time.at > moment.now) ?? times.at(0);
  const isOther = weekday !== null && found && weekdayIndex(found.day) !== weekday;
  if (!found || found.at === null || isOther) return {why: 'day', part: start.taken} as const;
  return {at: found.at, taken, open: []};
}

function at(day: Day, {hour, minute}: TimeOfDay, zone: string): number | null {
  return instantOf({...day, hour, minute}, zone);
}

/** The next time at which the clock shows this. */
function clockOnly(head: string, {now, zone}: Moment): TimeStart | Unread | null {
  const clock = clockStart(head);
  if (clock === null || isUnread(clock)) return clock;
  const pattern = `${clock.minute} ${clock.hour} * * *`;
  const next = nextTime({kind: 'cron', pattern}, zone, now);
  return next === null ? null : {at: next, taken: clock.taken, open: ['day']};
}

const dayMs = 86_400_000;
const spanEnd = new RegExp(`^(?: ?[뒤후]에?| ?(?:있다|이따)가| from now| later)?${timeEnd}`);

function spanStart(head: string, {now}: Moment): TimeStart | null {
  const lead = /^in /.exec(head)?.[0] ?? '';
  const span = durationStart(head.slice(lead.length));
  if (span === null) return null;
  const end = spanEnd.exec(head.slice(lead.length + span.taken.length));
  // `24일` may be a day of the month.
  const isDay = end?.[0] === '' && lead === '' && /^\d+ ?일$/.test(span.taken);
  if (end === null || isDay) return null;
  const open = span.ms % dayMs === 0 ? (['clock'] as const) : [];
  return {at: now + span.ms, taken: lead + span.taken + end[0], open};
}
