/** No wait is longer (ms): one that looks so was set by a clock that has since gone back. */
const maxWaitMs = 3_600_000;

/** Whether a time to wait for has come; null is "at once". */
export function isDue(at: number | null, now: number): boolean {
  return at === null || at <= now || at - now > maxWaitMs;
}
