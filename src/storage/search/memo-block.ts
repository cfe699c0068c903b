import {type TextRun, textBorder} from '../../domain/search/search-machine.ts';
import {DamagedValue} from '../base/row-values.ts';

/** Search texts of memos that follow each other on record, oldest first. */
export interface MemoBlock extends TextRun {
  readonly sequences: Float64Array;
  /** When each was written (ms). */
  readonly times: Float64Array;
}

/** What goes into a block of a memo. */
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

/** One after the other: how many, their places, their times, the borders, the units. */
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

/** Looks at the bytes as they are; throws `DamagedValue` for those that are no block. */
export function blockOfBytes(value: unknown): MemoBlock {
  if (!(value instanceof Uint8Array) || value.byteLength < 8) throw new DamagedValue('block');
  // Numbers of eight bytes can be read only from where they would stand.
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
