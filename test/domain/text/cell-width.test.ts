import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import stringWidth from 'string-width';
import {
  cellWidth,
  graphemeWidth,
  padEndToCells,
  truncateToCells,
} from '../../../src/domain/text/cell-width.ts';
import {splitGraphemes} from '../../../src/domain/text/graphemes.ts';
import {sanitize} from '../../../src/domain/text/sanitize.ts';
import {checkProperty} from '../../support/check-property.ts';
import {hostileText, trickyText} from '../../support/text-arbitraries.ts';

test('Hangul and Han take two cells, ASCII one, marks none', () => {
  assert.equal(cellWidth('안녕 hi'), 7);
  assert.equal(cellWidth('\u1112\u1161\u11ab'), 2);
  assert.equal(cellWidth('漢。ㅋ'), 6);
  assert.equal(cellWidth('e\u0301'), 1);
  assert.equal(cellWidth('👩‍👩‍👧🇰🇷'), 4);
  assert.equal(cellWidth('…·①'), 3);
  assert.equal(cellWidth(''), 0);
});

test('the fast path agrees with string-width on every character of the basic plane', () => {
  const wrong: number[] = [];
  for (let code = 0; code <= 0xffff; code += 1) {
    const character = String.fromCharCode(code);
    if (graphemeWidth(character) !== stringWidth(character)) wrong.push(code);
  }
  assert.deepEqual(wrong, []);
});

test('the width of a sanitized text is that of string-width', (t) => {
  const text = fc.oneof(trickyText, hostileText).map(sanitize);
  const property = fc.property(text, (value) => {
    assert.equal(cellWidth(value), stringWidth(value));
  });
  checkProperty(t, property);
});

test('a text that fits is not shortened', () => {
  assert.equal(truncateToCells('안녕', 4), '안녕');
  assert.equal(truncateToCells('', 0), '');
});

test('a text is shortened at a grapheme and marked with an ellipsis', () => {
  assert.equal(truncateToCells('안녕하세요', 7), '안녕하…');
  assert.equal(truncateToCells('안녕하세요', 6), '안녕…');
  assert.equal(truncateToCells('👩‍👩‍👧👩‍👩‍👧', 3), '👩‍👩‍👧…');
  assert.equal(truncateToCells('hello', 4, '...'), 'h...');
});

test('without room for the ellipsis the text is shortened without it', () => {
  assert.equal(truncateToCells('hello', 2, '...'), 'he');
  assert.equal(truncateToCells('hello', 0), '');
  assert.equal(truncateToCells('안녕', 1, ''), '');
});

test('a shortened text fits and is a prefix of the original', (t) => {
  const property = fc.property(trickyText, fc.nat(30), (text, cells) => {
    const short = truncateToCells(text, cells);
    assert.ok(cellWidth(short) <= cells || short === text);
    if (short === text) return;
    const kept = splitGraphemes(short.endsWith('…') ? short.slice(0, -1) : short);
    assert.deepEqual(kept, splitGraphemes(text).slice(0, kept.length));
  });
  checkProperty(t, property);
});

test('padding fills cells, not characters, and never shortens', () => {
  assert.equal(padEndToCells('안녕', 6), '안녕  ');
  assert.equal(padEndToCells('안녕', 3), '안녕');
});
