import {type DayWindow, isWithin, lengthOf, openingAfter} from '../memo/day-window.ts';

/** How often something is run (ms), and during which hours; null is "all day". */
export interface WatchTimes {
  readonly every: number;
  readonly window: DayWindow | null;
}

/** The first time (ms) to run: now, or when the window opens. */
export function firstRun({window}: WatchTimes, now: number): number {
  return window === null || isWithin(window, now) ? now : openingAfter(window, now);
}

/**
 * The next time (ms) after the run that was due at `last`: on the grid that `last` stands on, so that
 * no run drifts; times that passed meanwhile are left out. What falls outside the window waits for its
 * opening. A clock that was put back starts the grid anew.
 */
export function nextRun(times: WatchTimes, last: number, now: number): number {
  const {every} = times;
  if (now < last) return firstRun(times, now + every);
  const steps = Math.floor((now - last) / every) + 1;
  return firstRun(times, last + steps * every);
}

/** How many runs an ordinary day holds. */
export function runsPerDay({every, window}: WatchTimes): number {
  const day = 24 * 3_600_000;
  return window === null ? Math.ceil(day / every) : Math.floor(lengthOf(window) / every) + 1;
}
