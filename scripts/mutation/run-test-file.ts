import {type ChildProcess, spawn} from 'node:child_process';
import {killTree} from './process-tree.ts';
import type {WorkCopy} from './work-copy.ts';

export type TestOutcome = 'passed' | 'failed' | 'timeout';

export interface TestFileRun {
  readonly file: string;
  readonly timeout: number;
  /** Whether the rest of the file may be left out when a test has failed. */
  readonly stopAtFailure: boolean;
}

/** Runs one test file of a copy against what is built there. */
export async function runTestFile(copy: WorkCopy, run: TestFileRun): Promise<TestOutcome> {
  const flags = ['--env-file=test/built.env', '--import', 'tsx', '--test-reporter=tap'];
  const child = spawn(process.execPath, [...flags, run.file], {
    cwd: copy.root,
    env: environment(copy),
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  return await outcomeOf(child, run);
}

/** A test run that has this script started by a test must not answer to that test's runner. */
function environment({temp}: WorkCopy): NodeJS.ProcessEnv {
  const {NODE_TEST_CONTEXT: _, ...inherited} = process.env;
  return {...inherited, TMPDIR: temp};
}

function outcomeOf(child: ChildProcess, run: TestFileRun): Promise<TestOutcome> {
  const {promise, resolve} = Promise.withResolvers<TestOutcome>();
  const end = (outcome: TestOutcome): void => {
    clearTimeout(timer);
    if (child.pid !== undefined && child.exitCode === null) killTree(child.pid);
    resolve(outcome);
  };
  const timer = setTimeout(end, run.timeout, 'timeout');
  let line = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (line + chunk).split('\n');
    line = lines.pop() ?? '';
    if (run.stopAtFailure && lines.some(isFailure)) end('failed');
  });
  // A process left behind may hold the output open: the test has ended all the same.
  child.on('exit', (code) => end(code === 0 ? 'passed' : 'failed'));
  child.on('error', () => end('failed'));
  return promise;
}

function isFailure(line: string): boolean {
  return /^\s*not ok \d/.test(line) && !/# (?:TODO|SKIP)/.test(line);
}
