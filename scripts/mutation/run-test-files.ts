import {type ChildProcess, spawn} from 'node:child_process';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {batchModule} from '../suite/batch-module.ts';
import {killTree} from './process-tree.ts';
import {failureReader} from './read-failure.ts';
import type {WorkCopy} from './work-copy.ts';

/** The timeout (ms) of a test file on unchanged sources. */
export const longestTestFile = 240_000;

export interface TestOutcome {
  readonly result: 'passed' | 'failed' | 'timeout';
  /** The file of the failed test, if the output names it. */
  readonly file: string | null;
}

export interface TestRun {
  /** Test files that share a process. */
  readonly files: readonly string[];
  readonly timeout: number;
  /** Whether the run may stop at the first failure. */
  readonly stopAtFailure: boolean;
}

/** Runs test files of a copy in one process, against the program that was built there. */
export async function runTestFiles(copy: WorkCopy, run: TestRun): Promise<TestOutcome> {
  const flags = ['--env-file=test/built.env', '--test-reporter=tap'];
  const child = spawn(process.execPath, [...flags, await entryOf(copy, run.files)], {
    cwd: copy.root,
    env: environment(copy),
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  return await outcomeOf(child, run);
}

/** The file itself, or a module that imports several files. */
async function entryOf({root, temp}: WorkCopy, files: readonly string[]): Promise<string> {
  const paths = files.map((file) => join(root, file));
  const [first = '', ...others] = paths;
  if (others.length === 0) return first;
  const entry = join(temp, 'batch.mjs');
  await writeFile(entry, batchModule(paths));
  return entry;
}

/**
 * The environment without the variables of the test runner: a test of this script runs inside a
 * test run, and its nested tests must not report to that runner.
 */
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
  // Waits for `exit`, not `close`, because a process left behind may keep the output open after the
  // test has ended.
  child.on('exit', (code) => end(code === 0 ? 'passed' : 'failed'));
  child.on('error', () => end('failed'));
  return promise;
}
