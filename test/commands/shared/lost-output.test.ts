import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {test} from 'node:test';
import {endOf} from '../../support/at-the-keyboard.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {programWith} from '../../support/program-command.ts';
import {programCommand, runCli} from '../../support/run.ts';

const skip = existsSync('/dev/full') ? false : 'no /dev/full here';

test('a result that cannot be written exits with 1, a reader that closes the pipe with 141', {
  skip,
}, async () => {
  await using stage = await openStage({loggedIn: true});
  const {command, args} = programCommand();
  const send = [command, ...args, 'send', '--json', 'x'].map((word) => `'${word}'`).join(' ');
  const end = async (script: string) =>
    (await runCli([], {program: {command: 'bash', args: ['-c', script]}, env: stage.env})).code;
  assert.equal(await end(`${send} > /dev/full`), 1);
  assert.equal(await end(`${send} | true; exit \${PIPESTATUS[0]}`), 141);
  assert.equal(stage.emulator.memos.length, 2);
});

test('the screen does not need a writable stderr', {skip}, async () => {
  await using stage = await openStage({loggedIn: true});
  const complain = "process.on('SIGURG', () => process.stderr.write('x'))";
  const {command, args} = programWith(new URL(`data:text/javascript,${complain}`));
  const program = {
    command: 'sh',
    args: ['-c', 'exec "$@" 2>/dev/full', 'sh', command, ...args],
  };
  await using tui = stage.open({program});
  await tui.until('온라인');
  tui.kill('SIGURG');
  await tui.press({text: '쓰던 글'});
  await tui.until('› 쓰던 글');
  await tui.press('ctrl+u', 'ctrl+d');
  assert.deepEqual(await endOf(tui), {code: 0});
});
