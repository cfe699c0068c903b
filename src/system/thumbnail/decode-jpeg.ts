import {setImmediate} from 'node:timers/promises';
import {isDecodable, type PixelSize} from '../../domain/memo/picture/thumbnail.ts';
import {type JpegBits, jpegBits} from './jpeg-bits.ts';
import {addStrip, type JpegPicture, pictureOf, scalerFor, sideFor} from './jpeg-picture.ts';
import {type BlockTables, decodeBlock, type JpegPlane} from './jpeg-plane.ts';
import {
  type JpegFrame,
  type JpegScan,
  type JpegTables,
  readFrame,
  readScan,
  readTables,
  segmentsOf,
  startOfScan,
} from './jpeg-segments.ts';
import type {Raster} from './scaler.ts';

/**
 * Decodes a JPEG of 8 bits and scales it down to `to` at most. Blocks are decoded only as large as
 * the scaled picture needs them; of a progressive JPEG, and of one whose colors are stored one
 * after the other, only the means of the blocks are. Null if it is of another kind, or too large.
 */
export async function decodeJpeg(bytes: Uint8Array, to: PixelSize): Promise<Raster | null> {
  const tables: JpegTables = {
    quantization: new Map(),
    dc: new Map(),
    ac: new Map(),
    interval: 0,
    isRgb: false,
  };
  let frame: JpegFrame | null = null;
  /** All means, until each component has been read. */
  let means: JpegPicture | null = null;
  const seen = new Set<number>();
  for (const segment of segmentsOf(bytes)) {
    readTables(segment, tables);
    frame ??= readFrame(segment);
    if (segment.marker !== startOfScan) continue;
    if (frame === null || !isDecodable(frame)) return null;
    const scan = readScan(segment);
    const isWhole = !frame.isProgressive && scan.components.length === frame.components.length;
    if (isWhole) {
      return decodeStrips(bytes, pictureOf(frame, sideFor(frame, to), 1), {scan, tables, to});
    }
    if (scan.first !== 0 || scan.refines !== 0) continue;
    means ??= pictureOf(frame, 1, Number.POSITIVE_INFINITY);
    await decodeMeans(bytes, means, {scan, tables});
    for (const {id} of scan.components) seen.add(id);
    if (frame.components.some(({id}) => !seen.has(id))) continue;
    const scaler = scalerFor(means, to);
    for (let row = 0; row < means.unitsDown; row += 1) {
      addStrip(means, {row, held: row, isRgb: tables.isRgb}, scaler);
    }
    return scaler.raster();
  }
  return null;
}

interface Reading {
  readonly scan: JpegScan;
  readonly tables: JpegTables;
}

/** Decodes all components, a row of units at a time; keys are handled in between. */
async function decodeStrips(
  bytes: Uint8Array,
  picture: JpegPicture,
  {scan, tables, to}: Reading & {readonly to: PixelSize},
): Promise<Raster | null> {
  const bits = jpegBits(bytes, scan.start);
  const scaler = scalerFor(picture, to);
  const blocks = picture.planes.map((plane) => blockTables(plane, {scan, tables}));
  for (let row = 0; row < picture.unitsDown; row += 1) {
    decodeRow(bits, picture, {blocks, row, below: 0, interval: tables.interval});
    addStrip(picture, {row, held: 0, isRgb: tables.isRgb}, scaler);
    await setImmediate();
  }
  return scaler.raster();
}

/** Decodes the means of all blocks of some components. */
async function decodeMeans(
  bytes: Uint8Array,
  picture: JpegPicture,
  {scan, tables}: Reading,
): Promise<void> {
  const bits = jpegBits(bytes, scan.start);
  const reading = {scan, tables};
  const [only] = scan.components;
  const plane = picture.planes.find(({id}) => id === only?.id);
  if (scan.components.length > 1 || plane === undefined) {
    const blocks = picture.planes.map((one) => blockTables(one, reading));
    for (let row = 0; row < picture.unitsDown; row += 1) {
      decodeRow(bits, picture, {blocks, row, below: row, interval: tables.interval});
      await setImmediate();
    }
    return;
  }
  // A component alone has no units: its blocks are stored row by row.
  const {frame, across, down} = picture;
  const blocks = blockTables(plane, reading);
  const width = Math.ceil((frame.width * plane.across) / (8 * across));
  const height = Math.ceil((frame.height * plane.down) / (8 * down));
  for (let y = 0, count = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, count += 1) {
      restartAt(count, tables.interval, bits, [plane]);
      if (blocks !== null) decodeBlock(bits, plane, {x, y, side: 1, tables: blocks});
    }
    await setImmediate();
  }
}

/** Null for a component that the scan does not hold. */
function blockTables(plane: JpegPlane, {scan, tables}: Reading): BlockTables | null {
  const held = scan.components.find(({id}) => id === plane.id);
  const dc = tables.dc.get(held?.dc ?? -1);
  const quantization = tables.quantization.get(plane.quantization);
  if (held === undefined || dc === undefined || quantization === undefined) return null;
  const ac = scan.last === 0 ? null : (tables.ac.get(held.ac) ?? null);
  return {quantization, dc, ac, shift: scan.shift};
}

function decodeRow(
  bits: JpegBits,
  {planes, unitsAcross, side}: JpegPicture,
  {
    blocks,
    row,
    below,
    interval,
  }: {blocks: readonly (BlockTables | null)[]; row: number; below: number; interval: number},
): void {
  for (let unit = 0; unit < unitsAcross; unit += 1) {
    restartAt(row * unitsAcross + unit, interval, bits, planes);
    for (const [index, plane] of planes.entries()) {
      const tables = blocks[index] ?? null;
      if (tables === null) continue;
      for (let at = 0; at < plane.across * plane.down; at += 1) {
        const x = unit * plane.across + (at % plane.across);
        const y = below * plane.down + Math.floor(at / plane.across);
        decodeBlock(bits, plane, {x, y, side, tables});
      }
    }
  }
}

function restartAt(
  count: number,
  interval: number,
  bits: JpegBits,
  planes: readonly JpegPlane[],
): void {
  if (interval === 0 || count === 0 || count % interval !== 0) return;
  bits.restart();
  for (const plane of planes) plane.mean = 0;
}
