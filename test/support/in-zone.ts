/** Runs `body` while TZ is `zone` (null: not set), and restores the zone of the process afterwards. */
export async function inZone<Result>(
  zone: string | null,
  body: () => Promise<Result> | Result,
): Promise<Result> {
  const before = process.env['TZ'];
  setZone(zone);
  try {
    return await body();
  } finally {
    setZone(before ?? null);
  }
}

function setZone(zone: string | null): void {
  if (zone === null) delete process.env['TZ'];
  else process.env['TZ'] = zone;
}
