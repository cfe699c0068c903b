import assert from 'node:assert/strict';
import {sourceCommand} from './program-command.ts';
import {runCli} from './run.ts';

/** Code that an optimizing compiler has replaced meanwhile counts fewer of its steps. */
const withoutOptimizing = ['--no-opt', '--no-maglev'];

/** Runs a program that counts its work and gives the steps by name, each name once. */
export async function stepReport(program: URL): Promise<ReadonlyMap<string, number>> {
  const {command, args} = sourceCommand(program);
  const counting = {command, args: [...withoutOptimizing, ...args]};
  const {code, stdout, stderr} = await runCli([], {program: counting});
  assert.deepEqual([code, stderr], [0, '']);
  const lines: {name: string; steps: number}[] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const report = new Map(lines.map(({name, steps}) => [name, steps]));
  assert.equal(report.size, lines.length, 'a name twice');
  return report;
}
