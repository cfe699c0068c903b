import assert from 'node:assert/strict';
import {test} from 'node:test';
import {findLineCommand, lineCommandsHelp} from '../../../src/ui/line-mode/line-commands.ts';

test('the help of the commands of the lines names each with what it takes', () => {
  assert.equal(
    lineCommandsHelp('ko'),
    '/history [개수]: 기록을 번호와 함께, /outbox: 보내지 않은 것, /open [번호]: 그 가운데 하나',
  );
  assert.equal(
    lineCommandsHelp('en'),
    '/history [count]: the record with numbers, /outbox: what is not sent, /open [number]: one of them',
  );
});

test('only their names are theirs', () => {
  assert.notEqual(findLineCommand('outbox'), null);
  for (const name of ['help', '', 'constructor', '__proto__']) {
    assert.equal(findLineCommand(name), null, name);
  }
});
