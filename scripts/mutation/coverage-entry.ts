import {createHash} from 'node:crypto';
import type {MutableSource} from './mutation.ts';

/** The spots that one test file evaluates. */
export interface CoverageEntry {
  readonly test: string;
  /** The duration of the test file in milliseconds. */
  readonly took: number;
  /** False if the test file fails on unchanged sources, and so cannot be a judge. */
  readonly passes: boolean;
  /** Whether the test file starts the built program. */
  readonly runsProgram: boolean;
  /** By source: the hash of its text, and its evaluated spots as bits in base64. */
  readonly seen: Readonly<Record<string, {hash: string; bits: string}>>;
}

/**
 * The hash of a state of a source. It includes the spots, in case another version of this script
 * finds other ones.
 */
export function stateHash({text, spots}: Pick<MutableSource, 'text' | 'spots'>): string {
  return digest(text + JSON.stringify(spots));
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}

/** Parses the output of the witness: lines of `program 3 7` or `source 3 7`. */
export function readSeen(
  lines: string,
  sources: readonly MutableSource[],
): Pick<CoverageEntry, 'runsProgram' | 'seen'> {
  const bits = new Map<number, Buffer>();
  for (const [, file = '', spot = ''] of lines.matchAll(/^\w+ (\d+) (\d+)$/gm)) {
    const count = sources[Number(file)]?.spots.length ?? 0;
    const field = bits.get(Number(file)) ?? Buffer.alloc(Math.ceil(count / 8));
    const byte = Number(spot) >> 3;
    field[byte] = (field[byte] ?? 0) | (1 << (Number(spot) & 7));
    bits.set(Number(file), field);
  }
  const seen = [...bits].flatMap(([index, field]) => {
    const source = sources[index];
    if (source === undefined) return [];
    return [[source.file, {hash: stateHash(source), bits: field.toString('base64')}] as const];
  });
  return {runsProgram: /^program /m.test(lines), seen: Object.fromEntries(seen)};
}

/** The index of a spot in each state of its source, by hash. Null if it cannot be found. */
export type SpotByState = ReadonlyMap<string, number | null>;

/** Whether the test evaluates the spot or, if the spot cannot be found, any part of the source. */
export function evaluates(entry: CoverageEntry, file: string, spots: SpotByState): boolean {
  const seen = entry.seen[file];
  const spot = spots.get(seen?.hash ?? '') ?? null;
  if (seen === undefined || spot === null) return seen !== undefined;
  return ((Buffer.from(seen.bits, 'base64')[spot >> 3] ?? 0) & (1 << (spot & 7))) !== 0;
}
