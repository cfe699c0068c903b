import assert from 'node:assert/strict';
import {plainCommand} from './program-command.ts';
import {runCli} from './run.ts';

/** Flags against optimization: code that an optimizing compiler has replaced counts fewer steps. */
const withoutOptimizing = ['--no-opt', '--no-maglev'];

/** Counting without the optimizing compiler takes seconds of computing: many on a busy machine. */
const countingTimeoutMs = 240_000;

/** Runs a program that counts its work and returns the steps by name. Names are unique. */
export async function stepReport(program: URL): Promise<ReadonlyMap<string, number>> {
  const {command, args} = plainCommand(program);
  const counting = {command, args: [...withoutOptimizing, ...args]};
  const {code, stdout, stderr} = await runCli([], {program: counting, timeout: countingTimeoutMs});
  assert.deepEqual([code, stderr], [0, '']);
  const lines: {name: string; steps: number}[] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const report = new Map(lines.map(({name, steps}) => [name, steps]));
  assert.equal(report.size, lines.length, 'a name twice');
  return report;
}
