/** The time zone in which samples are drawn, wherever that is done. */
const sampleZone = 'Asia/Seoul';

/** What `draw` gives in the zone of the samples; the zone of the process is as it was after that. */
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
