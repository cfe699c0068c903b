import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readKoeNumber} from '../../../src/domain/failure/koe-number.ts';

test('a KOE number is found as a separate word, in any case', () => {
  for (const text of [
    'KOE205',
    'koe205',
    'KOE 205',
    'koe-205',
    '(KOE205)',
    '오류KOE205입니다',
    'ＫＯＥ２０５',
    'KOE_205',
    'KOE: 205',
  ]) {
    assert.equal(readKoeNumber(text), 'KOE205', text);
  }
});

test('other texts contain no KOE number', () => {
  for (const text of ['', '205', 'KOE20', 'KOE2055', 'aKOE205', 'KOE205a', 'KOE205_x', 'KOE']) {
    assert.equal(readKoeNumber(text), null, text);
  }
});
