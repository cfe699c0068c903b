import {Buffer} from 'node:buffer';
import {Readable} from 'node:stream';
import {createInflate} from 'node:zlib';
import {isDecodable, type PixelSize} from '../../domain/memo/picture/thumbnail.ts';
import {type Png, samples, toRgb, unfilter} from './png-rows.ts';
import {createScaler, type Raster} from './scaler.ts';

const signature = '\x89PNG\r\n\x1a\n';
/**
 * Decodes a PNG and scales it down to `to` at most, on white where it is transparent. Null if it is
 * interlaced or too large; rejects if it is damaged.
 */
export async function decodePng(bytes: Uint8Array, to: PixelSize): Promise<Raster | null> {
  const png = readChunks(bytes);
  if (png === null || !isDecodable(png)) return null;
  const perPixel = (samples.get(png.color) ?? 0) * png.depth;
  const row = new Uint8Array(Math.ceil((png.width * perPixel) / 8));
  const above = new Uint8Array(row.length);
  const rgb = new Uint8Array(png.width * 3);
  const scaler = createScaler(png, {
    width: Math.min(to.width, png.width),
    height: Math.min(to.height, png.height),
  });
  let filter = -1;
  let filled = 0;
  let y = 0;
  for await (const chunk of Readable.from(png.data).pipe(createInflate())) {
    const inflated = chunk as Uint8Array;
    for (let at = 0; at < inflated.length && y < png.height; ) {
      if (filter < 0) {
        filter = inflated[at] ?? 0;
        at += 1;
        continue;
      }
      const part = inflated.subarray(at, at + row.length - filled);
      row.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled < row.length) continue;
      unfilter(row, above, {filter, step: Math.max(1, perPixel / 8)});
      toRgb(row, png, rgb);
      scaler.add(y, rgb);
      above.set(row);
      [filter, filled, y] = [-1, 0, y + 1];
    }
    if (y === png.height) break;
  }
  return y === png.height ? scaler.raster() : null;
}

/** The size of a PNG; null for anything else. */
export function pngSize(bytes: Uint8Array): PixelSize | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.toString('latin1', 0, 8) !== signature || file.length < 33) return null;
  return {width: file.readUInt32BE(16), height: file.readUInt32BE(20)};
}

/** Null for what is no PNG, and for an interlaced one. */
function readChunks(bytes: Uint8Array): Png | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = pngSize(bytes);
  if (size === null) return null;
  const [depth = 0, color = 0, interlace] = [file[24], file[25], file[28]];
  let palette = new Uint8Array();
  let opacity = new Uint8Array();
  const data: Uint8Array[] = [];
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    const content = file.subarray(at + 8, at + 8 + length);
    if (name === 'PLTE') palette = new Uint8Array(content);
    if (name === 'tRNS') opacity = new Uint8Array(content);
    if (name === 'IDAT') data.push(content);
    at += length + 12;
  }
  const isKnown = [1, 2, 4, 8, 16].includes(depth) && samples.has(color) && interlace === 0;
  const {width, height} = size;
  if (!isKnown || data.length === 0) return null;
  return {width, height, depth, color, palette, opacity, data};
}
