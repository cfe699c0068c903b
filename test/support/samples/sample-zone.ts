/** The time zone in which samples are drawn on every machine. */
const sampleZone = 'Asia/Seoul';

/** Runs `draw` in the time zone of the samples and restores the zone of the process afterwards. */
export function inSampleZone<Drawn>(draw: () => Drawn): Drawn {
  const before = process.env['TZ'];
  process.env['TZ'] = sampleZone;
  try {
    return draw();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}
