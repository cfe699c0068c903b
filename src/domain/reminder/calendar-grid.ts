/** Kakao's calendar takes times in steps of five minutes (D-cal, `time.start_at`). */
export const gridMs = 5 * 60_000;

/**
 * The time (ms) that an event needs to be in the calendar before it rings: a mark that is closer is
 * too close.
 */
const leadMs = 30_000;

const minuteMs = 60_000;

/** The first time of the grid at or after the minute of a time (ms): its seconds do not count. */
export function onGrid(time: number): number {
  return markFrom(wholeMinute(time));
}

/** Whether the grid has no mark in the minute of a time (ms). */
export function isOffGrid(time: number): boolean {
  return wholeMinute(time) % gridMs !== 0;
}

function wholeMinute(time: number): number {
  return Math.floor(time / minuteMs) * minuteMs;
}

function markFrom(time: number): number {
  return Math.ceil(time / gridMs) * gridMs;
}

/** The next mark of the grid at which an event that is created now can ring. */
export function nextMark(now: number): number {
  return markFrom(now + leadMs);
}
