import {type DayWindow, isWithin, lengthOf, openingAfter} from '../memo/day-window.ts';

/** The interval of a repeated run (ms) and its daily hours; a null window means all day. */
export interface WatchTimes {
  readonly every: number;
  readonly window: DayWindow | null;
}

/** The time (ms) of the first run: now, or when the window opens. */
export function firstRun({window}: WatchTimes, now: number): number {
  return window === null || isWithin(window, now) ? now : openingAfter(window, now);
}

/**
 * The time (ms) of the run after the one due at `last`. It is a multiple of the interval after
 * `last`, so that runs do not drift; missed runs are skipped. A run outside the window is moved to
 * its opening. If the clock was set back, the interval starts from now.
 */
export function nextRun(times: WatchTimes, last: number, now: number): number {
  const {every} = times;
  if (now < last) return firstRun(times, now + every);
  const steps = Math.floor((now - last) / every) + 1;
  return firstRun(times, last + steps * every);
}

/** The number of runs on a day without a clock change. */
export function runsPerDay({every, window}: WatchTimes): number {
  const day = 24 * 3_600_000;
  return window === null ? Math.ceil(day / every) : Math.floor(lengthOf(window) / every) + 1;
}
