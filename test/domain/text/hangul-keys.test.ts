import assert from 'node:assert/strict';
import {test} from 'node:test';
import {latinKeys, latinOfJamo} from '../../../src/domain/text/hangul-keys.ts';

/** The rows of a 2-set keyboard, KS X 5002. */
const keyboard = [
  ['qwertyuiop', 'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ'],
  ['asdfghjkl', 'ㅁㄴㅇㄹㅎㅗㅓㅏㅣ'],
  ['zxcvbnm', 'ㅋㅌㅊㅍㅠㅜㅡ'],
  ['QWERTOP', 'ㅃㅉㄸㄲㅆㅒㅖ'],
] as const;

test('every letter of the keyboard becomes the Latin key that it shares', () => {
  for (const [latin, jamo] of keyboard) {
    assert.equal([...jamo].map(latinOfJamo).join(''), latin);
  }
});

for (const [text, keys] of [
  ['요', 'dy'],
  ['왔', 'dhkT'],
  ['뷁', 'qnpfr'],
  ['의', 'dml'],
  ['없', 'djqt'],
  ['ㅘ', 'hk'],
  ['ㄶ', 'sg'],
  ['ㅓㅏ', 'jk'],
  ['아j', 'dkj'],
  ['요'.normalize('NFD'), 'dy'],
] as const) {
  test(`${text} was typed with ${keys}`, () => {
    assert.equal(latinKeys(text).join(''), keys);
  });
}

test('all 11,172 syllables become Latin letters, each a different sequence', () => {
  const typed = Array.from({length: 11_172}, (_, index) =>
    latinKeys(String.fromCodePoint(0xac00 + index)).join(''),
  );
  for (const keys of typed) assert.match(keys, /^[a-zA-Z]{2,5}$/);
  assert.equal(new Set(typed).size, 11_172);
});

test('other characters are unchanged; a key combination takes one key only', () => {
  assert.deepEqual(latinKeys('?g1가'), ['?', 'g', '1', 'r', 'k']);
  assert.equal(latinOfJamo('ㅊ'), 'c');
  assert.equal(latinOfJamo('r'), 'r');
  assert.equal(latinOfJamo('가'), '가');
  assert.equal(latinOfJamo(''), '');
});
