import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createTail} from '../../../src/system/process/tail.ts';

function tailOf(maxBytes: number, ...chunks: readonly (string | Buffer)[]) {
  const tail = createTail(maxBytes);
  for (const chunk of chunks) tail.add(Buffer.from(chunk));
  return tail.lines();
}

test('a character that is cut between two chunks is one character', () => {
  const [first, second] = [Buffer.from('가').subarray(0, 1), Buffer.from('가').subarray(1)];
  assert.deepEqual(tailOf(100, 'a', first, second), {text: 'a가', unreadable: 0});
});

test('a cut tail starts with a whole line, or a whole character', () => {
  const lines = tailOf(16, '첫째 줄은 길다\n', '둘째 줄\n', '셋째\n');
  assert.deepEqual(lines, {text: '둘째 줄\n셋째\n', unreadable: 0});
  const {text, unreadable} = tailOf(10, '가'.repeat(20));
  assert.deepEqual([text, unreadable], ['가가가', 0]);
});

test('lines in another encoding are left out', () => {
  assert.deepEqual(tailOf(100, Buffer.of(0xbe, 0xc8, 0x0a), '끝\n'), {text: '끝\n', unreadable: 1});
});
