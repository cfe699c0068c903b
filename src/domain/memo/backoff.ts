const baseDelayMs = 1000;
const maxDelayMs = 300_000;

/**
 * How long to wait (ms) before attempt number `attempts + 1`: exponential with full jitter, so that
 * many programs that failed together do not come back together.
 */
export function backoffDelay(attempts: number, random: number): number {
  const ceiling = Math.min(maxDelayMs, baseDelayMs * 2 ** Math.min(attempts, 20));
  return Math.max(250, Math.round(ceiling * random));
}

/**
 * Retry-After in ms (RFC 9110, section 10.2.3: seconds or a date), kept within 1 s and 1 h; null
 * when absent or unusable.
 */
export function retryAfterDelay(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  const delay = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : dateDelay(value, now);
  if (Number.isNaN(delay) || delay < 0) return null;
  return Math.min(Math.max(delay, 1000), 3_600_000);
}

/** Only HTTP dates: `Date.parse` alone would take "-5" for a year. */
function dateDelay(value: string, now: number): number {
  return /^[A-Z][a-z]{2}, /.test(value.trim()) ? Date.parse(value) - now : Number.NaN;
}
