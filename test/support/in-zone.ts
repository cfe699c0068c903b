/** Runs `body` while TZ names a zone, and restores the zone of the process afterwards. */
export async function inZone<Result>(
  zone: string,
  body: () => Promise<Result> | Result,
): Promise<Result> {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return await body();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}
