import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  compounds,
  finals,
  initials,
  lettersOf,
  medials,
  syllableUnit,
} from '../../../src/domain/text/hangul.ts';

test('every syllable is decomposed and composed as in Unicode', () => {
  for (let unit = 0xac00; unit <= 0xd7a3; unit += 1) {
    const letters = lettersOf(unit);
    assert.ok(letters !== null);
    const {initial, medial, final} = letters;
    const jamo = [0x1100 + initial, 0x1161 + medial, ...(final === 0 ? [] : [0x11a7 + final])];
    assert.equal(String.fromCharCode(...jamo), String.fromCharCode(unit).normalize('NFD'));
    assert.equal(syllableUnit(letters), unit);
  }
});

test('characters next to the syllable block are not syllables', () => {
  for (const unit of [0xabff, 0xd7a4, 0x3131, 0x1100]) {
    assert.equal(lettersOf(unit), null, unit.toString(16));
  }
});

test('letters are named after their jamo, and two keys make one letter', () => {
  const nameOf = (first: number, index: number) => String.fromCharCode(first + index);
  const compatible = new Map(
    Array.from({length: 0x33}, (_, at) => String.fromCharCode(0x3131 + at)).map((letter) => [
      letter.normalize('NFKD'),
      letter,
    ]),
  );
  [...initials].forEach((letter, index) => {
    assert.equal(compatible.get(nameOf(0x1100, index)), letter);
  });
  [...medials].forEach((letter, index) => {
    assert.equal(compatible.get(nameOf(0x1161, index)), letter);
  });
  assert.equal(finals.length, 28);
  for (const [letter, keys] of Object.entries(compounds)) {
    assert.equal([...keys].length, 2);
    assert.ok(medials.includes(letter) || finals.includes(letter));
  }
});
