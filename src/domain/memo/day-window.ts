/**
 * A daily time window in minutes since local midnight; `from` is later than `to` if it spans
 * midnight.
 */
export interface DayWindow {
  readonly from: number;
  readonly to: number;
}

/** Reads `08:00-22:00`. Returns null for anything else, or if both ends are equal. */
export function readDayWindow(text: string): DayWindow | null {
  const match = /^(\d{1,2}):(\d\d)\s*[-~]\s*(\d{1,2}):(\d\d)$/.exec(text.trim());
  if (match === null) return null;
  const from = minuteOf(match[1], match[2]);
  const to = minuteOf(match[3], match[4]);
  return from === null || to === null || from === to ? null : {from, to};
}

/** Minutes since midnight, or null. `24:00` is valid: the end of the day. */
function minuteOf(hour = '', minute = ''): number | null {
  const minutes = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && minutes <= 24 * 60 ? minutes : null;
}

/** Whether a local time (ms) is within the window, both ends included. */
export function isWithin({from, to}: DayWindow, ms: number): boolean {
  const date = new Date(ms);
  const minute = date.getHours() * 60 + date.getMinutes();
  return from < to ? minute >= from && minute <= to : minute >= from || minute <= to;
}

/** The first time (ms) at or after `ms` at which the window opens, in local time. */
export function openingAfter({from}: DayWindow, ms: number): number {
  const opening = new Date(ms);
  opening.setHours(0, from, 0, 0);
  if (opening.getTime() < ms) {
    opening.setDate(opening.getDate() + 1);
    opening.setHours(0, from, 0, 0);
  }
  return opening.getTime();
}

/** The length (ms) of the window on a day without a clock change. */
export function lengthOf({from, to}: DayWindow): number {
  return (from < to ? to - from : 24 * 60 - from + to) * 60_000;
}
