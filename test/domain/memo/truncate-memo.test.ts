import assert from 'node:assert/strict';
import {test} from 'node:test';
import {truncateMemo} from '../../../src/domain/memo/truncate-memo.ts';

test('a text that fits is unchanged; a longer one ends in … within the limit', () => {
  assert.equal(truncateMemo('a'.repeat(200)), 'a'.repeat(200));
  assert.equal(truncateMemo('a'.repeat(201)), `${'a'.repeat(199)}…`);
  assert.equal(truncateMemo('한 글 자', 4), '한 글…');
});

test('a grapheme is omitted completely', () => {
  const family = '👨‍👩‍👧';
  assert.equal(truncateMemo(`ab${family}cd`, 8), 'ab…');
  assert.equal(truncateMemo(family + family, 3).length, 3);
});
