import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import type {Mutation} from './mutation.ts';

/** A mutation that no test can notice, because the behavior of the program stays the same. */
export interface Equivalent extends Pick<Mutation, 'file' | 'code' | 'original' | 'replacement'> {
  /** Absent if every place of the line that allows the change is meant. */
  readonly place?: number;
  readonly reason: string;
}

const list = fileURLToPath(new URL('./equivalent.json', import.meta.url));

export async function readEquivalents(path = list): Promise<readonly Equivalent[]> {
  return JSON.parse(await readFile(path, 'utf8')) as readonly Equivalent[];
}

/**
 * Whether a mutation is a known equivalent one. The line of code identifies it, because line
 * numbers change.
 */
export function isEquivalent(mutation: Mutation, known: readonly Equivalent[]): boolean {
  return known.some(
    (one) =>
      (one.place ?? mutation.place) === mutation.place &&
      (['file', 'code', 'original', 'replacement'] as const).every(
        (part) => one[part] === mutation[part],
      ),
  );
}
