import {readDay} from './read-day.ts';

/**
 * Reads a moment (ms) to start from: an age (`7d`), the beginning of a local day, month or year as
 * in a search (`2026-11-01`, `2026-11`, 어제), or ISO 8601 (`2026-11-01T09:00`). Returns null for
 * anything else.
 */
export function readSince(text: string, now: number): number | null {
  const typed = text.normalize('NFC').trim();
  const day = readDay(typed, now);
  return day === null ? readMoment(typed) : Math.max(0, day.from);
}

function readMoment(text: string): number | null {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((digits) => Number(digits ?? 0));
  const local = new Date(year, month - 1, day, hour, minute, second);
  const isReal = local.getMonth() === month - 1 && local.getDate() === day && hour < 24;
  if (!isReal || minute > 59 || second > 59) return null;
  if (match[7] === undefined) return local.getTime();
  const instant = Date.parse(text.replace(' ', 'T'));
  return Number.isNaN(instant) ? null : instant;
}
