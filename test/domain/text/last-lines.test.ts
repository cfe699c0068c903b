import assert from 'node:assert/strict';
import {test} from 'node:test';
import {lastLines, linesThatFit} from '../../../src/domain/text/last-lines.ts';

test('the last lines are those that were visible on the screen', () => {
  assert.deepEqual(lastLines('a\nb\n\nc\n', 2), ['b', 'c']);
  assert.deepEqual(lastLines('10%\r50%\r100%\r\nend', 5), ['100%', 'end']);
  assert.deepEqual(lastLines('half\r', 5), ['half']);
  assert.deepEqual(lastLines('\u001b[31mred\u001b[0m\n', 5), ['red']);
  assert.deepEqual(lastLines('a', 0), []);
});

test('as many of the last lines as fit are kept', () => {
  assert.equal(linesThatFit(['aaaa', 'bb', 'cc'], 5), 'bb\ncc');
  assert.equal(linesThatFit(['aa', 'x'.repeat(9)], 5), '');
});
