/** The number of memos accepted in the quarter of an hour that begins at `start` (ms). */
export interface QuarterCount {
  readonly start: number;
  readonly count: number;
}

export interface DayCount {
  /** A local date, such as `2026-11-20`. */
  readonly day: string;
  readonly count: number;
}

export interface TimeCounts {
  /** In ascending order, without days that have no memo. */
  readonly days: readonly DayCount[];
  /** Counts by local hour, 24 entries. */
  readonly hours: readonly number[];
}

/**
 * Counts memos by local day and by hour of the day. Every time zone's offset is a multiple of a
 * quarter of an hour (tz database, since 1972), so no quarter spans two days.
 */
export function countTimes(quarters: Iterable<QuarterCount>): TimeCounts {
  const days = new Map<string, number>();
  const hours = Array.from({length: 24}, () => 0);
  for (const {start, count} of quarters) {
    const date = new Date(start);
    const day = dayOf(date);
    days.set(day, (days.get(day) ?? 0) + count);
    hours[date.getHours()] = (hours[date.getHours()] ?? 0) + count;
  }
  const sorted = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
  return {days: sorted.map(([day, count]) => ({day, count})), hours};
}

function dayOf(date: Date): string {
  const parts = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return [String(date.getFullYear()).padStart(4, '0'), ...parts].join('-');
}
