/** How many memos were accepted in one quarter of an hour, which begins at `start` (ms). */
export interface QuarterCount {
  readonly start: number;
  readonly count: number;
}

export interface DayCount {
  /** Local, `2026-11-20`. */
  readonly day: string;
  readonly count: number;
}

export interface TimeCounts {
  /** Oldest first; days without a memo are left out. */
  readonly days: readonly DayCount[];
  /** By local hour of the day, 24 of them. */
  readonly hours: readonly number[];
}

/**
 * Memos by local day and hour of the day. Every zone's offset is a multiple of a quarter of an hour
 * (tz database, since 1972), so no quarter lies on two days.
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
