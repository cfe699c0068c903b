import {dayMs} from './zoned-time.ts';

const stepMs = 5 * 60_000;

const form = /^(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d):?(\d\d)(?:\.(\d{1,3})\d*)?Z$/;

/** Reads a time in UTC, with or without separators (RFC 5545 and RFC 3339); null for anything else. */
export function parseUtc(text: string): number | null {
  const [, year, month, day, hour, minute, second, fraction = '0'] = form.exec(text) ?? [];
  if (year === undefined) return null;
  const whole = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0')}Z`;
  const at = Date.parse(whole);
  // Some days that do not exist are read as days of the next month.
  return Number.isNaN(at) || new Date(at).toISOString() !== whole ? null : at;
}

/** The form of Kakao's responses. */
export function utcText(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

/** Whether an event can begin or end then. */
export const isOnGrid = (at: number): boolean => at % stepMs === 0;

/** Whether it is a midnight in UTC. */
export const isWholeDay = (at: number): boolean => at % dayMs === 0;
