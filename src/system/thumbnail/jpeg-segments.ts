import {type HuffmanCodes, huffmanCodes} from './jpeg-bits.ts';

/** One of the colors of a JPEG: its place in the block pattern, and its tables. */
export interface JpegComponent {
  readonly id: number;
  /** How often it occurs beside and below itself in one unit (MCU). */
  readonly across: number;
  readonly down: number;
  readonly quantization: number;
}

export interface JpegFrame {
  readonly width: number;
  readonly height: number;
  readonly isProgressive: boolean;
  readonly components: readonly JpegComponent[];
}

/** A scan: which components it holds, with their tables, and where its bits begin. */
export interface JpegScan {
  readonly components: readonly {
    readonly id: number;
    readonly dc: number;
    readonly ac: number;
  }[];
  /** The first and the last coefficient; 0 is the mean of a block. */
  readonly first: number;
  readonly last: number;
  /** The bit that an earlier scan lacked; 0 for a first scan. */
  readonly refines: number;
  /** The bits that all coefficients lack. */
  readonly shift: number;
  readonly start: number;
}

/** The tables that hold for the next scan, by their numbers. */
export interface JpegTables {
  readonly quantization: Map<number, Float32Array>;
  readonly dc: Map<number, HuffmanCodes>;
  readonly ac: Map<number, HuffmanCodes>;
  /** The units between two restart markers; 0 if there are none. */
  interval: number;
  /** Whether three components are red, green and blue; Adobe's segment says so. */
  isRgb: boolean;
}

export interface Segment {
  readonly marker: number;
  readonly content: Uint8Array;
  /** Where the bytes after it begin. */
  readonly end: number;
}

/** The order in which the coefficients of a block are stored. */
export const zigzag = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
  13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52,
  45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
] as const;

export const startOfScan = 0xda;
const endOfImage = 0xd9;

/** The segments of a JPEG, without the bits of its scans. Source: ITU-T T.81, annex B. */
export function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return;
  for (let at = bytes.indexOf(0xff, 2); at >= 0; at = bytes.indexOf(0xff, at)) {
    const marker = bytes[at + 1] ?? endOfImage;
    if (marker === endOfImage) return;
    // Bits of a scan, a restart, or a byte that fills a gap.
    if (marker === 0 || (marker & 0xf8) === 0xd0 || marker === 0xff) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const end = at + 2 + Math.max(2, word(bytes, at + 2));
    yield {marker, content: bytes.subarray(at + 4, end), end};
    at = end;
  }
}

/** The frame in a segment; null if it is not one, or of a kind that is not decoded. */
export function readFrame({marker, content}: Segment): JpegFrame | null {
  if (marker < 0xc0 || marker > 0xc2 || content[0] !== 8) return null;
  const components = Array.from({length: content[5] ?? 0}, (_, index): JpegComponent => {
    const [id = 0, factors = 0, quantization = 0] = content.subarray(6 + index * 3);
    return {id, across: factors >> 4, down: factors & 15, quantization};
  });
  const isUsual = components.every(
    ({across, down}) => across > 0 && across < 5 && down > 0 && down < 5,
  );
  if (!isUsual || ![1, 3].includes(components.length)) return null;
  const [height, width] = [word(content, 1), word(content, 3)];
  return {width, height, isProgressive: marker === 0xc2, components};
}

export function readScan({content, end}: Segment): JpegScan {
  const count = content[0] ?? 0;
  const components = Array.from({length: count}, (_, index) => {
    const [id = 0, tables = 0] = content.subarray(1 + index * 2);
    return {id, dc: tables >> 4, ac: tables & 15};
  });
  const [first = 0, last = 0, bits = 0] = content.subarray(1 + count * 2);
  return {components, first, last, refines: bits >> 4, shift: bits & 15, start: end};
}

/** Takes over the tables and settings of a segment. */
export function readTables({marker, content}: Segment, tables: JpegTables): void {
  if (marker === 0xdb) readQuantization(content, tables);
  if (marker === 0xc4) readHuffman(content, tables);
  if (marker === 0xdd) tables.interval = word(content, 0);
  const isAdobe = marker === 0xee && String.fromCharCode(...content.subarray(0, 5)) === 'Adobe';
  if (isAdobe) tables.isRgb = content[11] === 0;
}

function readQuantization(content: Uint8Array, {quantization}: JpegTables): void {
  for (let at = 0; at < content.length; ) {
    const head = content[at] ?? 0;
    const size = head >> 4 === 0 ? 1 : 2;
    const table = new Float32Array(64);
    for (const [index, place] of zigzag.entries()) {
      const value = at + 1 + index * size;
      table[place] = size === 1 ? (content[value] ?? 0) : word(content, value);
    }
    quantization.set(head & 15, table);
    at += 1 + 64 * size;
  }
}

function readHuffman(content: Uint8Array, {dc, ac}: JpegTables): void {
  for (let at = 0; at + 17 <= content.length; ) {
    const head = content[at] ?? 0;
    const counts = content.subarray(at + 1, at + 17);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const values = content.subarray(at + 17, at + 17 + total);
    (head >> 4 === 0 ? dc : ac).set(head & 15, huffmanCodes(counts, values));
    at += 17 + total;
  }
}

function word(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
