import assert from 'node:assert/strict';
import {test} from 'node:test';
import {cutMemo} from '../../../src/domain/memo/memo-cut.ts';

const cuts = (text: string, room: number) =>
  cutMemo(text, () => room).map(({start, end}) => text.slice(start, end));

const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}';

test('a grapheme longer than the limit is cut, but no code point is', () => {
  assert.deepEqual(cuts(family, 5)[0], '\u{1f468}\u200d\u{1f469}');
  assert.deepEqual(cuts(family, 4).slice(0, 2), ['\u{1f468}\u200d', '\u{1f469}\u200d']);
  assert.deepEqual(cuts(`e${'\u0301'.repeat(5)}`, 4), [`e${'\u0301'.repeat(3)}`, '\u0301\u0301']);
});

for (const last of ['\u{1f400}', '\u{1f7ff}', '\u{103ff}', '\u{10000}']) {
  test(`U+${last.codePointAt(0)?.toString(16)} stays complete after a prepended mark`, () => {
    assert.deepEqual(cuts(`\u0600${last}`, 2), ['\u0600', last]);
    assert.deepEqual(cuts(`\u0600\u0600${last}`, 2), ['\u0600\u0600', last]);
  });
}

test('parts that end inside a grapheme are marked', () => {
  const reported = cutMemo(`${family}!가 나`, () => 4).map(({splitsGrapheme}) => splitsGrapheme);
  assert.deepEqual(reported, [true, true, true, false, false]);
});
