import {createHash} from 'node:crypto';
import type {MutableSource} from './mutation.ts';

/** The spots that one test file evaluates. */
export interface CoverageEntry {
  readonly test: string;
  /** Milliseconds it took. */
  readonly took: number;
  /** False when it fails with nothing broken: it cannot judge. */
  readonly passes: boolean;
  /** Whether it starts the built program. */
  readonly runsProgram: boolean;
  /** By source: the text it had, and its spots as bits in base64. */
  readonly seen: Readonly<Record<string, {hash: string; bits: string}>>;
}

/** Names a state of a source; the spots are in it, in case this script finds others. */
export function hashOf({text, spots}: Pick<MutableSource, 'text' | 'spots'>): string {
  return digest(text + JSON.stringify(spots));
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}

/** Reads what the witness wrote: lines of `program 3 7` or `source 3 7`. */
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
    return [[source.file, {hash: hashOf(source), bits: field.toString('base64')}] as const];
  });
  return {runsProgram: /^program /m.test(lines), seen: Object.fromEntries(seen)};
}

/** The index of a spot in each state of its source, by hash; null where it cannot be found. */
export type SpotByState = ReadonlyMap<string, number | null>;

/** Whether the test evaluates the spot; if that cannot be found, whether it runs any of the source. */
export function evaluates(entry: CoverageEntry, file: string, spots: SpotByState): boolean {
  const seen = entry.seen[file];
  const spot = spots.get(seen?.hash ?? '') ?? null;
  if (seen === undefined || spot === null) return seen !== undefined;
  return ((Buffer.from(seen.bits, 'base64')[spot >> 3] ?? 0) & (1 << (spot & 7))) !== 0;
}
