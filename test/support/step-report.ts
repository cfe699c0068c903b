import assert from 'node:assert/strict';
import {sourceCommand} from './program-command.ts';
import {runCli} from './run.ts';

/** Runs a program that counts its work and gives the steps by name, each name once. */
export async function stepReport(program: URL): Promise<ReadonlyMap<string, number>> {
  const {code, stdout, stderr} = await runCli([], {program: sourceCommand(program)});
  assert.deepEqual([code, stderr], [0, '']);
  const lines: {name: string; steps: number}[] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const report = new Map(lines.map(({name, steps}) => [name, steps]));
  assert.equal(report.size, lines.length, 'a name twice');
  return report;
}
