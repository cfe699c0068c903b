import assert from 'node:assert/strict';
import {test} from 'node:test';
import {wordEndAfter, wordStartBefore} from '../../../src/domain/draft/draft-words.ts';

function starts(text: string): number[] {
  const found: number[] = [];
  for (let at = text.length; at > 0; found.push(at)) at = wordStartBefore(text, at);
  return found.reverse();
}

function ends(text: string): number[] {
  const found: number[] = [];
  for (let at = 0; at < text.length; found.push(at)) at = wordEndAfter(text, at);
  return found;
}

test('words are runs of letters and digits, of any script', () => {
  assert.deepEqual(starts('주말에 call  3시\n끝'), [0, 4, 10, 13]);
  assert.deepEqual(ends('주말에 call  3시\n끝'), [3, 8, 12, 14]);
});

test('consecutive symbols and emoji are a separate word', () => {
  assert.deepEqual(starts('끝!! 👍👍🏽 👩‍👩‍👧'), [0, 1, 4, 11]);
  assert.deepEqual(ends('끝!! 👍👍🏽 👩‍👩‍👧'), [1, 3, 10, 19]);
});

test('no word border is inside a grapheme', () => {
  assert.deepEqual(starts('1️⃣e\u0301 न्म'), [0, 6]);
  assert.deepEqual(ends('a \u0301!b'), [1, 4, 5]);
  assert.deepEqual(starts('a \u0301!b'), [0, 3, 4]);
  assert.equal(wordEndAfter('a\u0600 b', 1), 3);
});

test('at the ends there is no further word', () => {
  assert.equal(wordStartBefore('가', 0), 0);
  assert.equal(wordEndAfter('가', 1), 1);
  assert.equal(wordStartBefore('  ', 2), 0);
  assert.equal(wordEndAfter('  ', 0), 2);
});
