import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {splitGraphemes} from '../../../src/domain/text/graphemes.ts';
import {checkProperty} from '../../support/check-property.ts';
import {hostileText, trickyText} from '../../support/text-arbitraries.ts';

function segmented(text: string): string[] {
  return [...new Intl.Segmenter('ko').segment(text)].map(({segment}) => segment);
}

test('a user-perceived character is one grapheme', () => {
  const text = '가\u1112\u1161\u11ab👩‍👩‍👧👍🏽🇰🇷1️⃣e\u0301';
  assert.deepEqual(splitGraphemes(text), [
    '가',
    '\u1112\u1161\u11ab',
    '👩‍👩‍👧',
    '👍🏽',
    '🇰🇷',
    '1️⃣',
    'e\u0301',
  ]);
  assert.deepEqual(splitGraphemes(''), []);
});

test('graphemes are those of the segmenter, in any text', (t) => {
  const text = fc.oneof(trickyText, hostileText);
  const property = fc.property(text, (value) => {
    assert.deepEqual(splitGraphemes(value), segmented(value));
  });
  checkProperty(t, property, 3000);
});

test('long runs of joined characters are split like short ones', () => {
  const text = '🇰🇷'.repeat(900) + '👩‍👩‍👧'.repeat(300) + 'नमस्ते'.repeat(300);
  assert.deepEqual(splitGraphemes(text), segmented(text));
});
