import {readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {buildCopy} from './build-copy.ts';
import {type CoverageEntry, readSeen} from './coverage-entry.ts';
import {readEntry, type TestFile, writeEntry} from './coverage-map.ts';
import {instrument, seenFile} from './instrument.ts';
import type {MutableSource} from './mutation.ts';
import {longestTestFile, runTestFiles} from './run-test-files.ts';
import {keepStates} from './source-history.ts';
import type {WorkCopy} from './work-copy.ts';
import {shareOut} from './workers.ts';

export interface MapMaking {
  readonly tests: readonly TestFile[];
  readonly sources: readonly MutableSource[];
  /** Built copies of the unchanged sources, one for each worker. */
  readonly plain: readonly WorkCopy[];
  readonly makeCopy: (name: string) => Promise<WorkCopy>;
  /** The folder in which the map is stored. */
  readonly folder: string;
  readonly fresh: boolean;
  readonly say: (line: string) => void;
}

/** The coverage of every test file, from the stored map or from a run. */
export async function mapTests(making: MapMaking): Promise<readonly CoverageEntry[]> {
  const kept = await Promise.all(
    making.tests.map((test) => (making.fresh ? null : readEntry(making.folder, test))),
  );
  const missing = making.tests.filter((_, index) => kept[index] === null);
  const known = kept.filter((entry) => entry !== null);
  return missing.length === 0 ? known : [...known, ...(await runMissing(making, missing))];
}

async function runMissing(
  making: MapMaking,
  missing: readonly TestFile[],
): Promise<readonly CoverageEntry[]> {
  const started = performance.now();
  await keepStates(making.folder, making.sources);
  making.say(`mapping ${missing.length} test files`);
  const entries: CoverageEntry[] = [];
  await shareOut(making.plain, missing, async (plain, tests) => {
    const copy = await making.makeCopy(`m${making.plain.indexOf(plain)}`);
    await instrument(copy.root, making.sources);
    if (!(await buildCopy(copy))) throw new Error('the witnessed program cannot be built');
    for (const test of tests) {
      const entry = await mapOne(test, {copy, plain, sources: making.sources});
      // A failure is not stored, because it may be temporary: the next run tries the test again.
      if (entry.passes) await writeEntry(making.folder, test, entry);
      entries.push(entry);
      if (!entry.passes) making.say(`${test.file} fails with nothing broken: it judges nothing`);
      if (entries.length % 20 === 0) making.say(`mapped ${entries.length} of ${missing.length}`);
    }
  });
  making.say(`mapped in ${Math.round((performance.now() - started) / 1000)} s`);
  return entries;
}

async function mapOne(
  {file}: TestFile,
  {copy, plain, sources}: {copy: WorkCopy; plain: WorkCopy; sources: readonly MutableSource[]},
): Promise<CoverageEntry> {
  const run = {files: [file], timeout: longestTestFile, stopAtFailure: false};
  await rm(join(copy.root, seenFile), {force: true});
  const started = performance.now();
  const {result} = await runTestFiles(copy, run);
  const took = Math.round(performance.now() - started);
  const lines = await readFile(join(copy.root, seenFile), 'utf8').catch(() => '');
  // The witness itself may make a test fail.
  const passes = result === 'passed' || (await runTestFiles(plain, run)).result === 'passed';
  return {test: file, took, passes, ...readSeen(lines, sources)};
}
