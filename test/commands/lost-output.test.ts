import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {test} from 'node:test';
import {openStage} from '../support/kakao-stage.ts';
import {programCommand, runCli} from '../support/run.ts';

const skip = existsSync('/dev/full') ? false : 'no /dev/full here';

test('a result that finds no room ends with 1, a reader that has enough with 141', {
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
