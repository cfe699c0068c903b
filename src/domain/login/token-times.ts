/** The maximum plausible lifetime (s): a year. */
const maxLifetimeSeconds = 31_536_000;

/** Reads a lifetime (s) from a number or a text; null if it is not plausible. */
export function seconds(value: unknown): number | null {
  const count = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof count !== 'number' || !Number.isFinite(count)) return null;
  return count > 0 && count <= maxLifetimeSeconds ? count : null;
}

/** The maximum time (ms) of a date (ECMA-262, time values). */
const latestTimeMs = 8_640_000_000_000_000;

/**
 * Reads seconds or milliseconds since the epoch, or an ISO 8601 date (with `T` or a space), as ms.
 */
export function time(value: unknown): number | null {
  const read =
    typeof value === 'string' && !/^[\d.]+$/.test(value) ? Date.parse(value) : Number(value);
  if (value === null || value === undefined || !Number.isFinite(read) || read <= 0) return null;
  const ms = Math.round(read < 100_000_000_000 ? read * 1000 : read);
  return ms <= latestTimeMs ? ms : null;
}
