import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {test} from 'node:test';
import {endOf} from '../../support/at-the-keyboard.ts';
import {openStage} from '../../support/kakao-stage.ts';
import {programWith} from '../../support/program-command.ts';
import {programCommand, runCli} from '../../support/run.ts';

const skip = existsSync('/dev/full') ? false : 'no /dev/full here';

/** Commands whose output is lost, and their exit code: work that is done keeps its own. */
const commands: readonly (readonly [args: string, code: number])[] = [
  ['send --json x', 0],
  ['send --json --at 23:59 x', 0],
  ['schedule add --json --at 23:59 x', 0],
  ['outbox flush --json', 0],
  ['send --json --dry-run x', 1],
  ['status --json', 1],
  ['history --jsonl', 1],
  ['config', 1],
];

test('work that is done keeps its exit code if its result cannot be written; a result alone exits with 1, a closed pipe with 141', {
  skip,
}, async () => {
  await using stage = await openStage({loggedIn: true});
  const {command, args} = programCommand();
  const program = [command, ...args].map((word) => `'${word}'`).join(' ');
  const end = (script: string) =>
    runCli([], {program: {command: 'bash', args: ['-c', script]}, env: stage.env});
  for (const [words, code] of commands) {
    const ended = await end(`${program} ${words} > /dev/full`);
    assert.equal(ended.code, code, words);
    if (code === 0) assert.match(ended.stderr, /다시 실행하지 마세요/, words);
  }
  const closed = await end(`${program} send --json x | true; exit \${PIPESTATUS[0]}`);
  assert.equal(closed.code, 141);
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
