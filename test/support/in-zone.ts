/** Runs `body` while TZ is `zone` (null: not set), and restores the zone of the process afterwards. */
export async function inZone<Result>(
  zone: string | null,
  body: () => Promise<Result> | Result,
): Promise<Result> {
  const restore = enterZone(zone);
  try {
    return await body();
  } finally {
    restore();
  }
}

/** Sets TZ to `zone` (null: not set) and returns a function that restores the zone of the process. */
export function enterZone(zone: string | null): () => void {
  const before = process.env['TZ'] ?? null;
  setZone(zone);
  return () => setZone(before);
}

function setZone(zone: string | null): void {
  if (zone === null) delete process.env['TZ'];
  else process.env['TZ'] = zone;
}
