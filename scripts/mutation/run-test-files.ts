import {type ChildProcess, spawn} from 'node:child_process';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {batchModule} from '../suite/batch-module.ts';
import {killTree} from './process-tree.ts';
import {failureReader} from './read-failure.ts';
import type {WorkCopy} from './work-copy.ts';

/** What a test file may take (ms) with nothing broken. */
export const longestTestFile = 240_000;

export interface TestOutcome {
  readonly result: 'passed' | 'failed' | 'timeout';
  /** The file of the test that failed, where the run says so. */
  readonly file: string | null;
}

export interface TestRun {
  /** Test files that share a process. */
  readonly files: readonly string[];
  readonly timeout: number;
  /** Whether the rest may be left out when a test has failed. */
  readonly stopAtFailure: boolean;
}

/** Runs test files of a copy in one process, against what is built there. */
export async function runTestFiles(copy: WorkCopy, run: TestRun): Promise<TestOutcome> {
  const flags = ['--env-file=test/built.env', '--import', 'tsx', '--test-reporter=tap'];
  const child = spawn(process.execPath, [...flags, await entryOf(copy, run.files)], {
    cwd: copy.root,
    env: environment(copy),
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  return await outcomeOf(child, run);
}

/** The file itself, or a module that imports several. */
async function entryOf({root, temp}: WorkCopy, files: readonly string[]): Promise<string> {
  const paths = files.map((file) => join(root, file));
  const [first = '', ...others] = paths;
  if (others.length === 0) return first;
  const entry = join(temp, 'batch.mjs');
  await writeFile(entry, batchModule(paths));
  return entry;
}

/** A test of this script runs it inside a test run, whose runner its own tests must not answer to. */
function environment({temp}: WorkCopy): NodeJS.ProcessEnv {
  const {NODE_TEST_CONTEXT: _, ...inherited} = process.env;
  return {...inherited, TMPDIR: temp};
}

function outcomeOf(child: ChildProcess, run: TestRun): Promise<TestOutcome> {
  const {promise, resolve} = Promise.withResolvers<TestOutcome>();
  const end = (result: TestOutcome['result'], file: string | null = null): void => {
    clearTimeout(timer);
    if (child.pid !== undefined && child.exitCode === null) killTree(child.pid);
    resolve({result, file});
  };
  const timer = setTimeout(end, run.timeout, 'timeout');
  const read = failureReader(run.files);
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    const failure = read(chunk);
    if (failure !== null && run.stopAtFailure) end('failed', failure.file);
  });
  // A process left behind may hold the output open: the test has ended all the same.
  child.on('exit', (code) => end(code === 0 ? 'passed' : 'failed'));
  child.on('error', () => end('failed'));
  return promise;
}
