import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {availableParallelism, tmpdir} from 'node:os';
import {join} from 'node:path';
import {run} from 'node:test';
import {batchModule} from './batch-module.ts';
import {bundleProcesses} from './bundle-processes.ts';

/** More processes than cores, because the tests wait for programs more than they compute. */
const concurrency = 2 * availableParallelism();

/** The timeout (ms) of all batches together, for a process that computes forever. */
const longestRun = 1_800_000;

/** One for all processes: most of what a process loads was compiled by an earlier one. */
const compiled = {NODE_COMPILE_CACHE: join(tmpdir(), 'kakao-tui-compile-cache')};

type TestEvents = ReturnType<typeof run>;

export interface BatchRun {
  readonly batches: readonly (readonly string[])[];
  /** The seed of random tests. Null: each test draws its own. */
  readonly seed: number | null;
  /** Words in the names of the tests to run. Absent: all tests. */
  readonly name?: string | null;
}

/**
 * Runs each batch of test files in its own process and passes the events of all of them to
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
    const env = {...compiled, ...process.env, ...seeds, ...(await builtProcesses(folder))};
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

/** The variable that names the bundled processes, for tests that run the built program. */
async function builtProcesses(folder: string): Promise<NodeJS.ProcessEnv> {
  if (process.env['TEST_BUILT'] !== '1') return {};
  const processes = join(folder, 'processes');
  await bundleProcesses(processes);
  return {TEST_PROCESSES: processes};
}

/** The number in the file name keeps the order of the run. */
function writeEntry(folder: string, index: number, batch: readonly string[]): string {
  const path = join(folder, `batch-${String(index).padStart(3, '0')}.mjs`);
  writeFileSync(path, batchModule(batch));
  return path;
}
