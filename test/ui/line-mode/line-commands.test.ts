import assert from 'node:assert/strict';
import {test} from 'node:test';
import {findLineCommand, lineCommandsHelp} from '../../../src/ui/line-mode/line-commands.ts';

test('the help of line mode lists each command with its argument', () => {
  assert.equal(
    lineCommandsHelp('ko'),
    '/history [개수]: 번호를 붙인 기록, /outbox: 보내지 않은 메모, /open [번호]: 그 번호의 메모 열기',
  );
  assert.equal(
    lineCommandsHelp('en'),
    '/history [count]: numbered history, /outbox: unsent memos, /open [number]: open the memo with that number',
  );
});

test('other commands and inherited property names are not line commands', () => {
  assert.notEqual(findLineCommand('outbox'), null);
  for (const name of ['help', '', 'constructor', '__proto__']) {
    assert.equal(findLineCommand(name), null, name);
  }
});
