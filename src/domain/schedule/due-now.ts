import {lastDue, nextOf} from './next-time.ts';
import type {Schedule} from './schedule.ts';

/** A time later than this (ms) was missed: long enough for a cron job that looks every ten minutes. */
const missedAfter = 10 * 60_000 + 30_000;

/** What to do about a schedule now. */
export type Due =
  /** Send for the time `at`; whatever came before it is made up for by that. */
  | {readonly kind: 'send'; readonly at: number; readonly next: number | null}
  | {readonly kind: 'skip'; readonly at: number; readonly next: number | null};

/**
 * Whether a schedule is due at `now`, and when it is again. Of several times that came while
 * nothing ran only the last is sent, or none where `missed` is `skip`; a single time with `once` is
 * sent however late it is. Null when nothing is due.
 */
export function dueNow(schedule: Schedule, now: number): Due | null {
  const at = schedule.isPaused ? null : lastDue(schedule, now);
  if (at === null) return null;
  const isMissed = schedule.missed === 'skip' && now - at > missedAfter;
  return {kind: isMissed ? 'skip' : 'send', at, next: nextOf(schedule, now)};
}
