import {kstDay} from '../quotas.ts';

/** Counts the requests of a day of Korea. */
export interface DayQuota {
  /** Counts a request; `false`: it is above the limit, or above none if that is undefined. */
  use(limit: number | undefined, now: number): boolean;
}

export function createDayQuota(): DayQuota {
  let used = {day: 0, count: 0};
  return {
    use: (limit = Number.POSITIVE_INFINITY, now) => {
      const day = kstDay(now);
      const count = used.day === day ? used.count : 0;
      if (count >= limit) return false;
      used = {day, count: count + 1};
      return true;
    },
  };
}
