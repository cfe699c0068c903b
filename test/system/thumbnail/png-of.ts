import {crc32, deflateSync} from 'node:zlib';

/** How a PNG stores its pixels; true color with 8 bits unless given. */
export interface PngLayout {
  readonly depth?: number;
  readonly color?: number;
  readonly interlace?: number;
  readonly palette?: Buffer;
  readonly opacity?: Buffer;
}

/** A PNG of rows that are filtered already, each with the number of its filter in front. */
export function pngOf(
  {width, height}: {width: number; height: number},
  rows: Buffer,
  {depth = 8, color = 2, interlace = 0, palette, opacity}: PngLayout = {},
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, color, 0, 0, interlace], 8);
  const data = deflateSync(rows);
  const half = Math.floor(data.length / 2);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    ...(palette === undefined ? [] : [chunk('PLTE', palette)]),
    ...(opacity === undefined ? [] : [chunk('tRNS', opacity)]),
    chunk('IDAT', data.subarray(0, half)),
    chunk('IDAT', data.subarray(half)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}
