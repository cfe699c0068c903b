const baseDelayMs = 1000;
const maxDelayMs = 300_000;

/**
 * The delay (ms) before attempt number `attempts + 1`: exponential backoff with full jitter, so
 * that processes that failed at the same time do not retry at the same time.
 */
export function backoffDelay(attempts: number, random: number): number {
  const ceiling = Math.min(maxDelayMs, baseDelayMs * 2 ** Math.min(attempts, 20));
  return Math.max(250, Math.round(ceiling * random));
}

/**
 * The delay (ms) in a Retry-After header (RFC 9110, section 10.2.3: seconds or a date), limited to
 * 1 s to 1 h; null when it is absent or invalid.
 */
export function retryAfterDelay(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  const delay = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : dateDelay(value, now);
  if (Number.isNaN(delay) || delay < 0) return null;
  return Math.min(Math.max(delay, 1000), 3_600_000);
}

/**
 * The time (ms) until an HTTP date, or NaN. The format is checked because `Date.parse` alone reads
 * "-5" as a year.
 */
function dateDelay(value: string, now: number): number {
  return /^[A-Z][a-z]{2}, /.test(value.trim()) ? Date.parse(value) - now : Number.NaN;
}
