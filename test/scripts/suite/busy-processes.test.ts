import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isAlive} from '../../support/is-alive.ts';
import {startCli} from '../../support/run.ts';
import {untilSeen} from '../../support/until-seen.ts';

const source = new URL('../../../scripts/suite/busy-processes.ts', import.meta.url).href;

const script = `
const {startBusyProcesses} = await import(${JSON.stringify(source)});
const {spawn} = await import('node:child_process');
startBusyProcesses(2);
const children = spawn('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)]);
children.stdout.on('data', (lines) => process.stdout.write(lines));
children.on('close', () => console.log('listed'));
process.stdin.resume();
`;

test('busy processes end with their parent, however it ends', async () => {
  const args = ['--input-type=module', '-e', script];
  await using cli = startCli([], {program: {command: process.execPath, args}});
  await cli.untilStdout(/listed/);
  const busy = [...cli.stdout().matchAll(/^ *(\d+) \S*node -e/gm)].map(([, pid]) => Number(pid));
  assert.equal(busy.length, 2, cli.stdout());
  cli.kill('SIGKILL');
  await untilSeen('their end', () => !busy.some(isAlive));
});
