/** The maximum wait (ms). A longer one means that the clock has been set back since. */
const maxWaitMs = 3_600_000;

/** Whether the time of an attempt has come; null means immediately. */
export function isDue(at: number | null, now: number): boolean {
  return at === null || at <= now || at - now > maxWaitMs;
}
