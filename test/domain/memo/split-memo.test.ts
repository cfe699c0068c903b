import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {isEmptyMemo, memoParts, splitMemo} from '../../../src/domain/memo/split-memo.ts';
import {splitGraphemes} from '../../../src/domain/text/graphemes.ts';
import {checkProperty} from '../../support/check-property.ts';
import {trickyText} from '../../support/text-arbitraries.ts';

const words = (count: number) => '가나다라 '.repeat(count).trim();

test('a text of exactly the limit is one memo without a number', () => {
  const text = '가'.repeat(200);
  assert.deepEqual(splitMemo(text), [text]);
  assert.deepEqual(splitMemo(''), ['']);
  assert.equal(splitMemo(`${text}!`).length, 2);
});

test('code units are counted, not characters: an emoji takes two of the 200', () => {
  assert.equal(splitMemo('👍'.repeat(100)).length, 1);
  assert.equal(splitMemo(`${'👍'.repeat(100)}!`).length, 2);
});

test('a paragraph is the best place to split, then a line, a sentence, a word', () => {
  const [first, second] = [words(20), words(30)];
  assert.deepEqual(splitMemo(`${first}\n\n${second}`), [`(1/2) ${first}`, `(2/2) ${second}`]);
  assert.deepEqual(splitMemo(`${first}\n${second}`), [`(1/2) ${first}`, `(2/2) ${second}`]);
  for (const end of ['다.', '요!', '까?', '…', '요.”']) {
    const parts = splitMemo(`${first}${end} ${second}`);
    assert.deepEqual(parts, [`(1/2) ${first}${end}`, `(2/2) ${second}`]);
  }
  assert.deepEqual(splitMemo(`${first}。${second}`), [`(1/2) ${first}。`, `(2/2) ${second}`]);
  assert.deepEqual(splitMemo(words(50)), [`(1/2) ${words(39)}`, `(2/2) ${words(11)}`]);
});

test('a better place is preferred to a later one', () => {
  const text = `${words(21)}\n\n${words(5)}.\n${words(4)}. ${words(20)}`;
  assert.equal(splitMemo(text)[0], `(1/2) ${words(21)}`);
});

test('a place near the start is not used if it would cost one more memo', () => {
  const text = `제목\n\n${words(77)}`;
  const parts = splitMemo(text);
  assert.equal(parts.length, 2);
  assert.ok(parts[0]?.startsWith('(1/2) 제목\n\n가나다라'));
});

test('a place in the second half of a part is used even if it costs one more memo', () => {
  assert.equal(splitMemo(`${words(30)}\n\n${words(47)}`)[0], `(1/3) ${words(30)}`);
});

test('a space that a prepended mark joins is not a place to split', () => {
  const parts = splitMemo(`${'가'.repeat(15)}\u0600 나`, {limit: 17, isNumbered: false});
  assert.deepEqual(parts, [`${'가'.repeat(15)}\u0600 `, '나']);
});

test('a full stop inside a number or an address is not the end of a sentence', () => {
  const text = `${words(30)} 3.14${'가'.repeat(60)}`;
  assert.deepEqual(splitMemo(text), [`(1/2) ${words(30)}`, `(2/2) 3.14${'가'.repeat(60)}`]);
});

test('an address that fits into one memo is not split', () => {
  const address = `https://example.com/${'a'.repeat(174)}`;
  assert.equal(splitMemo(`나중에 볼 것 ${address}`)[1], `(2/2) ${address}`);
  assert.equal(splitMemo(`나중에 볼 것 ${address} ${words(20)}`)[1], `(2/3) ${address}`);
});

test('without a better place the text is split between graphemes', () => {
  const family = '👩‍👩‍👧‍👦';
  for (const part of splitMemo(family.repeat(40))) {
    assert.ok(splitGraphemes(part.replace(/^\(\d\/\d\) /, '')).every((one) => one === family));
  }
});

test('a grapheme that the number would cut has a part without a number', () => {
  const chain = `👩${'\u200d👩'.repeat(65)}`;
  assert.equal(chain.length, 197);
  assert.deepEqual(splitMemo(`${chain} 가나다라`), [chain, '가나다라']);
});

test('a grapheme longer than the limit is split between code points', () => {
  const chain = `👩${'\u200d👩'.repeat(99)}`;
  for (const limit of [198, 199, 200]) {
    const parts = splitMemo(chain, {limit});
    assert.equal(parts.join(''), chain);
    assert.ok(parts.every((part) => part.length <= limit && part.isWellFormed()));
  }
});

test('the number of digits depends on the number of parts', () => {
  for (const count of [9, 10, 11, 99, 100, 101, 1000]) {
    const parts = splitMemo('가'.repeat(194 * 9 + 192 * (count - 9)));
    parts.forEach((part, index) => {
      assert.ok(part.startsWith(`(${index + 1}/${parts.length}) `));
      assert.ok(part.length <= 200);
    });
  }
  assert.equal(splitMemo('가'.repeat(194 * 9)).length, 9);
  assert.equal(splitMemo('가'.repeat(194 * 9 + 1)).length, 10);
});

test('an option omits the numbers', () => {
  assert.deepEqual(splitMemo('가'.repeat(201), {isNumbered: false}), ['가'.repeat(200), '가']);
  assert.deepEqual(splitMemo('가나 다라', {limit: 3, isNumbered: false}), ['가나', '다라']);
});

test('white space at the splits is in no part, and alone makes no part', () => {
  assert.deepEqual(splitMemo(`\n\n${words(20)}   \n\n\n   ${words(30)}\n`), [
    `(1/2) ${words(20)}`,
    `(2/2) ${words(30)}`,
  ]);
  assert.deepEqual(splitMemo(' \n'.repeat(150)), []);
  assert.deepEqual(splitMemo(`${'\n'.repeat(500)}끝`), ['끝']);
});

test('the offsets of the parts are those of the text', () => {
  const text = `${words(20)}\n\n${words(30)}`;
  assert.deepEqual(memoParts(text), [
    {number: '(1/2) ', start: 0, end: 99},
    {number: '(2/2) ', start: 101, end: 250},
  ]);
});

const unspaced = (text: string) => text.replace(/\s/g, '');
const limits = fc.integer({min: 24, max: 60});

test('each part fits, none is blank, and only white space is lost', (t) => {
  const property = fc.property(trickyText, limits, fc.boolean(), (text, limit, numbered) => {
    const parts = splitMemo(text, {limit, isNumbered: numbered});
    for (const part of parts) assert.ok(part.length <= limit, `${part.length} units`);
    if (text.length <= limit) return assert.deepEqual(parts, [text]);
    for (const part of parts) assert.notEqual(part.replace(/^\(\d+\/\d+\) /, '').trim(), '');
    const ranges = memoParts(text, {limit, isNumbered: numbered});
    const kept = ranges.map(({start, end}) => text.slice(start, end)).join('');
    assert.equal(unspaced(kept), unspaced(text));
    if (!numbered) assert.equal(unspaced(parts.join('')), unspaced(text));
  });
  checkProperty(t, property, 2000);
});

test('no part starts or ends inside a grapheme', (t) => {
  const property = fc.property(trickyText, limits, fc.boolean(), (text, limit, numbered) => {
    // White space at the end is not sent, even if it would join.
    const graphemes = splitGraphemes(text.trimEnd());
    if (graphemes.some((grapheme) => grapheme.length > limit)) return;
    const borders = new Set([0, text.length]);
    let offset = 0;
    for (const grapheme of graphemes) {
      offset += grapheme.length;
      borders.add(offset);
    }
    for (const {start, end} of memoParts(text, {limit, isNumbered: numbered})) {
      assert.ok(borders.has(start) && borders.has(end), `${start}–${end}`);
    }
  });
  checkProperty(t, property, 2000);
});

test('a memo without visible characters is empty', () => {
  for (const blank of [
    '',
    ' \n\t',
    '\u3164',
    '\u200b\ufeff',
    '\u2800',
    '\x1b[31m',
    '\u00a0\u3000',
  ]) {
    assert.ok(isEmptyMemo(blank), JSON.stringify(blank));
  }
  for (const text of ['.', '\u3164가', '👍', '\u0301']) assert.ok(!isEmptyMemo(text));
});
