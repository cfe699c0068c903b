const unitMs: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000,
  y: 365 * 86_400_000,
};

/** The maximum duration (ms): a hundred years. A longer one is a typing error. */
const maxDurationMs = 100 * 365 * 86_400_000;

/**
 * Reads `30m`, `1h30m`, `2y`: integers with the units s, m, h, d, w and y (365 days), larger units
 * first. Returns ms, or null for anything else, for zero and for more than a hundred years.
 */
export function readDuration(text: string): number | null {
  const match = /^(?:(\d+)y)?(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/i.exec(
    text.trim(),
  );
  if (match === null) return null;
  const units = ['y', 'w', 'd', 'h', 'm', 's'];
  const total = units.reduce(
    (sum, unit, index) => sum + Number(match[index + 1] ?? 0) * (unitMs[unit] ?? 0),
    0,
  );
  return total > 0 && total <= maxDurationMs ? total : null;
}
