import assert from 'node:assert/strict';
import {test} from 'node:test';
import {characterWidth} from './character-width.ts';

const cells = (text: string) =>
  [...text].reduce((sum, character) => sum + characterWidth(character.codePointAt(0) ?? 0), 0);

const expectedValues: ReadonlyArray<readonly [what: string, text: string, cells: number]> = [
  ['ASCII', 'abc ~', 5],
  ['Hangul syllables', '안녕', 4],
  ['decomposed Hangul', '한글'.normalize('NFD'), 4],
  ['compatibility jamo', 'ㅋㅋ', 4],
  ['halfwidth jamo', 'ﾡ', 1],
  ['fullwidth forms', 'Ａ￦　', 6],
  ['CJK and its punctuation', '漢「」。', 8],
  ['box lines and ambiguous signs', '─│※…·★', 6],
  ['emoji', '😀⌚🥹', 6],
  ['a combining accent', 'e\u0301', 1],
  ['a heart with VS16', '❤\ufe0f', 1],
  ['a family, its members side by side', '👨‍👩‍👧', 6],
  ['a flag', '🇰🇷', 2],
  ['a keycap', '1\ufe0f\u20e3', 1],
  ['control characters', '\x00\x1b\x7f\x9b', 0],
];

for (const [what, text, count] of expectedValues) {
  test(`a terminal gives ${what} ${count} cells`, () => {
    assert.equal(cells(text), count);
  });
}
