import {nextOf} from './next-time.ts';
import type {Schedule} from './schedule.ts';

const dayMs = 24 * 3_600_000;

/** The number of runs in the 24 hours from the next one. */
export function timesInDay(schedule: Schedule): number {
  const {nextAt} = schedule;
  if (nextAt === null) return 0;
  let count = 0;
  for (let at: number | null = nextAt; at !== null && at < nextAt + dayMs; count += 1) {
    at = nextOf(schedule, at);
  }
  return count;
}
