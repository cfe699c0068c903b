import assert from 'node:assert/strict';
import {test} from 'node:test';
import {latinKeys} from '../../../src/domain/text/hangul-keys.ts';
import {latinAtSamePlace} from '../../../src/domain/text/layout-keys.ts';

for (const [layout, letters, keys] of [
  ['Russian', 'йкнфп ячИ', 'qryag zxB'],
  ['Greek', 'ςερτυφγΓξκζχψ', 'wertyfgGjkzxc'],
  ['Hebrew', 'קראטפשדחלזסבנ', 'ertypasjkzxcb'],
  ['Arabic', 'ضصثقغحشيلتنئءؤى', 'qwerypadgjkzxcn'],
  ['Thai', 'ๆไำพัยฟกเ่าผปแื', 'qwerypadgjkzxcn'],
] as const) {
  test(`a letter of the ${layout} layout is the Latin one at its place`, () => {
    assert.equal([...letters].map(latinAtSamePlace).join(''), keys);
    assert.equal(latinKeys(letters).join(''), keys);
  });
}

test('what no layout has at a Latin letter is unchanged', () => {
  for (const text of ['a', 'Z', '/', '?', ';', ' ', '1', 'é', 'ё', '漢', '']) {
    assert.equal(latinAtSamePlace(text), text);
  }
});
