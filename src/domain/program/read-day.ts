import {readDuration} from './duration.ts';

/** A span of time, from `from` (ms, included) to `to` (ms, excluded). */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

const daysAgo: Readonly<Record<string, number>> = {
  오늘: 0,
  today: 0,
  어제: 1,
  yesterday: 1,
  그제: 2,
  그저께: 2,
};

const written = /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?[.]?$/;
const writtenTogether = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * Reads a local day, month or year (`2026-11-01`, `2026.11.1`, `20261101`, `2026-11`, `2026`), a
 * word (오늘, today, 어제, yesterday, 그제) or an age (`7d`, `2w`: that moment only). Returns null for
 * anything else and for nonexistent days. `now`: ms since the epoch.
 */
export function readDay(text: string, now: number): TimeSpan | null {
  const ago = daysAgo[text];
  if (ago !== undefined) return dayBefore(now, ago);
  const match = written.exec(text) ?? writtenTogether.exec(text);
  if (match !== null) return calendarSpan(match.slice(1).map(Number));
  const duration = readDuration(text);
  return duration === null ? null : {from: now - duration, to: now - duration};
}

function dayBefore(now: number, days: number): TimeSpan {
  const date = new Date(now);
  return calendarDay(date.getFullYear(), date.getMonth(), date.getDate() - days);
}

function calendarDay(year: number, month: number, day: number): TimeSpan {
  return {from: midnight(year, month, day), to: midnight(year, month, day + 1)};
}

function calendarSpan([year = 0, month, day]: readonly number[]): TimeSpan | null {
  if (month === undefined || Number.isNaN(month)) {
    return {from: midnight(year, 0, 1), to: midnight(year + 1, 0, 1)};
  }
  if (month < 1 || month > 12) return null;
  if (day === undefined || Number.isNaN(day)) {
    return {from: midnight(year, month - 1, 1), to: midnight(year, month, 1)};
  }
  const isReal = day >= 1 && day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return isReal ? calendarDay(year, month - 1, day) : null;
}

/**
 * Local midnight (ms). `setFullYear` keeps years below 100, which the Date constructor moves to the
 * 1900s.
 */
function midnight(year: number, month: number, day: number): number {
  const date = new Date(2000, 0, 1);
  date.setFullYear(year, month, day);
  return date.getTime();
}
