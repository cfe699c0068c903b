import {lastDue, nextOf} from './next-time.ts';
import type {Schedule} from './schedule.ts';

/**
 * The delay (ms) after which a run counts as missed: enough for a cron job that runs every ten
 * minutes.
 */
const missedAfter = 10 * 60_000 + 30_000;

/** The pending action of a schedule. */
export type Due =
  /** Send for the time `at`, which also replaces earlier missed times. */
  | {readonly kind: 'send'; readonly at: number; readonly next: number | null}
  | {readonly kind: 'skip'; readonly at: number; readonly next: number | null};

/**
 * Returns what to do at `now` and the next time, or null if nothing is due. If several times passed
 * while nothing ran, only the last is sent, or none if `missed` is `skip`. With `once`, a missed
 * time is sent regardless of the delay.
 */
export function dueNow(schedule: Schedule, now: number): Due | null {
  const at = schedule.isPaused ? null : lastDue(schedule, now);
  if (at === null) return null;
  const isMissed = schedule.missed === 'skip' && now - at > missedAfter;
  return {kind: isMissed ? 'skip' : 'send', at, next: nextOf(schedule, now)};
}
