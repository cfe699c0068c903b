import {shuffle} from './shuffle.ts';

/**
 * The number of files in one process. Starting a process and loading what every test needs costs as
 * much as most files take to run; with one process per file, the suite took twice the CPU time.
 */
const filesInBatch = 16;

/** Folders whose tests start programs and wait for them; the slowest first. */
const slowFolders = ['test/crash/', 'test/ui/', 'test/commands/'];

/**
 * Divides test files into the groups that share a process, with the slow ones spread evenly.
 * `random` (numbers in [0, 1)) draws the order of the files; without it, the order is fixed.
 */
export function divideIntoBatches(
  files: readonly string[],
  random: (() => number) | null = null,
): string[][] {
  const ordered = random === null ? slowFirst(files) : shuffle(files, random);
  const count = Math.ceil(ordered.length / filesInBatch);
  return Array.from({length: count}, (_, batch) =>
    ordered.filter((_, index) => index % count === batch),
  );
}

function slowFirst(files: readonly string[]): string[] {
  const rank = (file: string): number => {
    const found = slowFolders.findIndex((folder) => file.includes(folder));
    return found === -1 ? slowFolders.length : found;
  };
  return [...files].sort((one, other) => rank(one) - rank(other));
}
