import {type TextRun, textBorder} from '../../domain/search/search-machine.ts';
import {DamagedValue} from '../base/row-values.ts';

/** The search texts of consecutive memos, oldest first. */
export interface MemoBlock extends TextRun {
  readonly sequences: Float64Array;
  /** The creation times (ms). */
  readonly times: Float64Array;
}

/** The data of one memo in a block. */
export interface BlockEntry {
  readonly sequence: number;
  readonly createdAt: number;
  readonly searchText: string;
}

/** `entries`: oldest first. */
export function blockOf(entries: readonly BlockEntry[]): MemoBlock {
  const size = entries.reduce((sum, {searchText}) => sum + searchText.length + 1, 0);
  const units = new Uint16Array(size);
  const borders = new Uint32Array(entries.length + 1);
  let at = 0;
  for (const [index, {searchText}] of entries.entries()) {
    for (let unit = 0; unit < searchText.length; unit += 1) {
      units[at + unit] = searchText.charCodeAt(unit);
    }
    at += searchText.length;
    units[at] = textBorder;
    at += 1;
    borders[index + 1] = at;
  }
  return {
    sequences: Float64Array.from(entries, ({sequence}) => sequence),
    times: Float64Array.from(entries, ({createdAt}) => createdAt),
    borders,
    units,
  };
}

/** The bytes of a block, in order: the count, the sequences, the times, the borders, the units. */
export function bytesOfBlock({sequences, times, borders, units}: MemoBlock): Uint8Array {
  const parts = [Float64Array.of(sequences.length), sequences, times, borders, units];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const {buffer, byteOffset, byteLength} of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}

/**
 * Returns a view of the bytes without copying them; throws `DamagedValue` for bytes that are not a
 * block.
 */
export function blockOfBytes(value: unknown): MemoBlock {
  if (!(value instanceof Uint8Array) || value.byteLength < 8) throw new DamagedValue('block');
  // A Float64Array needs an offset that is a multiple of eight; a slice starts at zero.
  const {buffer, byteOffset, byteLength} = value.byteOffset % 8 === 0 ? value : value.slice();
  const count = new Float64Array(buffer, byteOffset, 1)[0] ?? 0;
  const unitsAt = 8 + 16 * count + 4 * (count + 1);
  if (!Number.isInteger(count) || count < 0 || unitsAt > byteLength) {
    throw new DamagedValue('block');
  }
  const bordersAt = byteOffset + 8 + 16 * count;
  const borders = new Uint32Array(buffer, bordersAt, count + 1);
  const units = new Uint16Array(buffer, byteOffset + unitsAt, (byteLength - unitsAt) >> 1);
  if (borders[count] !== units.length) throw new DamagedValue('block');
  return {
    sequences: new Float64Array(buffer, byteOffset + 8, count),
    times: new Float64Array(buffer, byteOffset + 8 + 8 * count, count),
    borders,
    units,
  };
}
