import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import type {Mutation} from './mutation.ts';

/** A mutation that no test can notice, since the program does the same with it. */
export interface Equivalent extends Pick<Mutation, 'file' | 'code' | 'original' | 'replacement'> {
  /** Absent: wherever the line allows the change. */
  readonly place?: number;
  readonly reason: string;
}

const list = fileURLToPath(new URL('./equivalent.json', import.meta.url));

export async function readEquivalents(path = list): Promise<readonly Equivalent[]> {
  return JSON.parse(await readFile(path, 'utf8')) as readonly Equivalent[];
}

/** Found again by its line of code, which stays when the file grows. */
export function isEquivalent(mutation: Mutation, known: readonly Equivalent[]): boolean {
  return known.some(
    (one) =>
      (one.place ?? mutation.place) === mutation.place &&
      (['file', 'code', 'original', 'replacement'] as const).every(
        (part) => one[part] === mutation[part],
      ),
  );
}
