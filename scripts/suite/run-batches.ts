import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {availableParallelism, tmpdir} from 'node:os';
import {join} from 'node:path';
import {run} from 'node:test';
import {batchModule} from './batch-module.ts';

/** The tests wait for programs more than they compute, so more of them run at once than there are cores. */
const concurrency = 2 * availableParallelism();

/** What all of them may take (ms): ends a process that computes for ever. */
const longestRun = 1_800_000;

type TestEvents = ReturnType<typeof run>;

export interface BatchRun {
  readonly batches: readonly (readonly string[])[];
  /** Where random tests begin; each draws its own when null. */
  readonly seed: number | null;
  /** Words in the names of the tests to run; all of them when absent. */
  readonly name?: string | null;
}

/**
 * Runs each batch of test files in a process of its own and gives the events of all of them to
 * `consume`. Returns the files of which no test was run.
 */
export async function runBatches(
  {batches, seed, name = null}: BatchRun,
  consume: (events: TestEvents) => Promise<void>,
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kakao-tui-suite-'));
  const seeds = seed === null ? {} : {TEST_SEED: String(seed), PROPERTY_SEED: String(seed)};
  try {
    const files = batches.map((batch, index) => writeEntry(folder, index, batch));
    const env = {...process.env, ...seeds};
    const only = name === null ? {} : {testNamePatterns: [name]};
    const events = run({files, concurrency, env, signal: AbortSignal.timeout(longestRun), ...only});
    const begun = new Set<string | undefined>();
    events.on('test:start', ({file}) => begun.add(file));
    await consume(events);
    return batches.flat().filter((file) => !begun.has(file));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** The number in its name keeps the order of the run. */
function writeEntry(folder: string, index: number, batch: readonly string[]): string {
  const path = join(folder, `batch-${String(index).padStart(3, '0')}.mjs`);
  writeFileSync(path, batchModule(batch));
  return path;
}
