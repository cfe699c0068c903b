import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {endOf} from '../../support/at-the-keyboard.ts';
import {processCommand} from '../../support/program-command.ts';
import {runCli} from '../../support/run.ts';
import {tempFolder} from '../../support/temp-folder.ts';
import {openTui} from '../../support/tui.ts';
import {untilSeen} from '../../support/until-seen.ts';
import {withoutHangUp} from '../../support/without-hang-up.ts';

const program = processCommand(new URL('watch-terminal-process.ts', import.meta.url));

describe('a terminal that is lost without a signal is noticed by a program that only', {
  concurrency: 2,
}, () => {
  for (const habit of ['writes', 'complains', 'reads', 'reads keys', 'sets a mode', 'looks']) {
    test(habit, async () => {
      await using tui = openTui({program: withoutHangUp(program), args: [habit]});
      await tui.until('ready');
      await tui.hangUp();
      assert.deepEqual(await endOf(tui), {code: 42});
    });
  }
});

test('a read that fails means a lost terminal, because nothing can bring this program to the foreground again', async () => {
  const report = join(tempFolder(), 'code');
  // Runs in the background, after its parent has ended.
  const script = `(set -m; { "$@" <&3; echo $? > '${report}'; } & ) 3<&0; exec sleep 1000`;
  const {command, args} = program;
  await using tui = openTui({
    program: {command: 'bash', args: ['-c', script, 'bash', command, ...args]},
    args: ['reads'],
  });
  await tui.until('ready');
  tui.write('\r');
  const code = (): string => (existsSync(report) ? readFileSync(report, 'utf8') : '');
  await untilSeen('the code of the program', () => code() !== '');
  assert.equal(code(), '42\n');
});

test('Ctrl+D on an empty line does not mean a lost terminal', async () => {
  await using tui = openTui({program, args: ['reads']});
  await tui.until('ready');
  tui.write('\x04');
  assert.deepEqual(await endOf(tui), {code: 0});
});

test('streams that are not a terminal are not watched', async () => {
  assert.equal((await runCli(['reads'], {program})).code, 0);
  const words = [program.command, ...program.args].map((word) => `'${word}'`).join(' ');
  const args = ['-c', `${words} writes | true; exit \${PIPESTATUS[0]}`];
  assert.equal((await runCli([], {program: {command: 'bash', args}})).code, 1);
});
