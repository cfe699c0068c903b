import {longestTestFile, runTestFiles} from './run-test-files.ts';
import type {WorkCopy} from './work-copy.ts';

/** Decides which tests can be judges: one that fails on unchanged sources cannot. */
export interface Fitness {
  readonly isUnfit: (file: string) => boolean;
  /** Runs test files that have failed on unchanged sources, each once. True if one fails again. */
  readonly findUnfit: (files: readonly string[]) => Promise<boolean>;
}

/** Checks fitness by a run, because the sources may have changed since the map recorded a pass. */
export function fitnessIn(clean: WorkCopy, say: (line: string) => void): Fitness {
  const unfit = new Set<string>();
  const runs = new Map<string, Promise<void>>();
  const run = async (file: string): Promise<void> => {
    const {result} = await runTestFiles(clean, {
      files: [file],
      timeout: longestTestFile,
      stopAtFailure: true,
    });
    if (result === 'passed') return;
    unfit.add(file);
    say(`${file} fails with nothing broken: it judges nothing`);
  };
  return {
    isUnfit: (file) => unfit.has(file),
    findUnfit: async (files) => {
      for (const file of files) {
        const known = runs.get(file) ?? run(file);
        runs.set(file, known);
        await known;
      }
      return files.some((file) => unfit.has(file));
    },
  };
}
