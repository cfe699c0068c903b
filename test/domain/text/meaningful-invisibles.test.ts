import assert from 'node:assert/strict';
import {test} from 'node:test';
import {cleanMemo} from '../../../src/domain/memo/split-memo.ts';
import {removeInvisible} from '../../../src/domain/text/invisible-characters.ts';
import {normalizeInput, sanitizeWithCount} from '../../../src/domain/text/sanitize.ts';

const kept: readonly (readonly [name: string, text: string])[] = [
  ['a consonant, a filler and a vowel', '\u1100\u115f\u1161'],
  ['a vowel without a consonant', '\u115f\u1161'],
  ['a consonant without a vowel', '\u1100\u1160'],
  ['a final alone', '\u115f\u1160\u11a8'],
  ['an old consonant with a filler', '\ua960\u1160'],
  ['an old vowel behind a filler', '\u115f\u119e'],
  ['an old final behind a filler', '\u1160\ud7cb'],
  ['an old syllable between words', '옛말 \u1109\u119e\u11af\u115f\u1175 끝'],
  ['jamo kept apart', '\u1100\u034f\u1161'],
  ['a syllable and a final kept apart', '가\u034f\u11a8'],
  ['Persian', 'می\u200cخواهم کتاب\u200cها'],
  ['Persian with a vowel mark', 'مُ\u200cی'],
  ['an Arabic initial form alone', '١٤٤٥ ه\u200d'],
  ['an Arabic final form alone', '\u200dه'],
  ['connected without a ligature', 'ل\u200d\u200c\u200dا'],
  ['Urdu', 'اُردُو\u200cزبان'],
  ['a Devanagari half form', 'र्\u200dय क्\u200dष'],
  ['a Devanagari virama that shows', 'क्\u200cष'],
  ['Bengali', 'র\u200d্য'],
  ['Malayalam with an old chillu', 'അവന്\u200d വന്നു'],
  ['Sinhala', 'ශ්\u200dරී ලංකා'],
  ['Kannada', 'ಸಾಫ್ಟ್\u200cವೇರ್'],
  ['a Mongolian variant', '\u182d\u180b\u1822'],
  ['a Mongolian vowel separator', '\u1828\u180e\u1820'],
  ['a Mongolian variant before a vowel separator', '\u182d\u180b\u180e\u1820'],
  ['a Mongolian variant that joins nothing', '\u1828\u180b\u200d'],
  ['two Mongolian variants that do not join', '\u1828\u180b\u200c\u1828\u180b'],
  ['hieroglyphs above each other', '\u{1308b}\u{13430}\u{133cf}'],
  [
    'a group of hieroglyphs',
    '\u{1308b}\u{13431}\u{13437}\u{133cf}\u{13430}\u{133e4}\u{13438}\u{13431}\u{13437}\u{133cf}\u{13438}',
  ],
  ['a cartouche', '\u{13379}\u{1343c}\u{1308b}\u{133cf}\u{1343d}\u{1337a}'],
  ['a turned hieroglyph', '\u{13091}\u{fe02}'],
  ['shorthand letters that overlap', '\u{1bc02}\u{1bca0}\u{1bc44}'],
  ['a wide quotation mark', '\u2018\ufe01글\u2019\ufe01'],
  ['a roundhand capital', '\u212c\ufe01 \u{1d49c}\ufe00'],
  ['Arabic signs around numbers', '\u0600١٢ \u06dd١٢ \u08e2١٢'],
  ['a Syriac abbreviation', '\u070f\u0712\u0710'],
  ['a variant of a Chinese character', '漢\u{e0100}字 辻\u{e0101}'],
  ['a slashed zero', '0\ufe00'],
  ['a mathematical variant', '\u2268\ufe00'],
  ['a comma in the middle of its cell', '\uff0c\ufe01'],
  ['Bhaiksuki', '\u{11c00}\u{11c3f}\u200c\u{11c00}'],
  ['Kawi', '\u{11f12}\u{11f42}\u200c\u{11f12}'],
  ['Syloti Nagri', '\ua807\ua806\u200d\ua807'],
  ['an Old Uyghur letter in its initial form', '\u{10f70}\u200d'],
  ['a Chorasmian letter in its final form', '\u200d\u{10fb0}'],
  ['a standardized variant', '\u4fae\ufe00'],
  ['a variant of a rare character', '\u{20bb7}\u{e0100}'],
  ['marks kept apart', 'a\u0323\u034f\u0307'],
  ['a family', '👨\u200d👩\u200d👧'],
  ['a heart as emoji', '❤\ufe0f'],
];

for (const [name, text] of kept) {
  test(`stays: ${name}`, () => {
    const composed = text.normalize('NFC');
    assert.deepEqual(sanitizeWithCount(text), {text, removed: 0});
    assert.equal(normalizeInput(text), composed);
    assert.equal(cleanMemo(composed), composed, 'also when it is sent again');
  });
}

test('jamo with a filler between them do not become a syllable', () => {
  assert.equal(normalizeInput('\u1100\u115f\u1161'), '\u1100\u115f\u1161');
  assert.equal(normalizeInput('\u1100\u1161'), '가');
});

const changed: readonly (readonly [
  name: string,
  text: string,
  expected: string,
  removed: number,
])[] = [
  ['a filler between words', '가\u3164나', '가 나', 0],
  ['a halfwidth filler between words', '가\uffa0나', '가 나', 0],
  ['a filler between Latin words', 'one\u3164two', 'one two', 0],
  ['fillers without a jamo', '가\u115f\u1160나', '가나', 2],
  ['a filler between Latin letters', 'a\u115fb\u1160c', 'abc', 2],
  ['joiners between Latin letters', 'pass\u200cwo\u200drd', 'password', 2],
  ['a joiner behind a mark on a Latin letter', 'a\u0323\u200d', 'a\u0323', 1],
  ['joiners between Hangul syllables', '가\u200c나\u200d다', '가나다', 2],
  ['jamo that a zero-width space keeps apart', '\u1100\u200b\u1161', '\u1100\u034f\u1161', 1],
  ['jamo that a joiner keeps apart', '\u1112\u200c\u1161', '\u1112\u034f\u1161', 1],
  ['a final kept apart by several', '가\u200b\u200b\u11a8', '가\u034f\u11a8', 2],
  ['a zero-width space between syllables and jamo of old Hangul', '가\u200b\u119e', '가\u119e', 1],
  ['zero-width spaces', '계좌\u200b번호', '계좌번호', 1],
  [
    'a flood of joiners in a word',
    `می${'\u200c'.repeat(50)}خواهم`,
    'می\u200c\u200c\u200cخواهم',
    47,
  ],
  ['a joiner at the end of a Persian word', 'می\u200c .', 'می .', 1],
  ['a second selector', '漢\u{e0100}\u{e0101}', '漢\u{e0100}', 1],
  ['selectors behind Hangul and Latin', '가\u{e0100}a\ufe00', '가a', 2],
  ['bidi controls in a Persian word', 'می\u202eخواهم', 'میخواهم', 1],
  ['a mark of order at the start', '\ufeff글', '글', 1],
  ['a Mongolian selector behind Latin', 'a\u180b\u180eb', 'ab', 2],
  ['a vowel separator without a vowel', '\u1828\u180e.', '\u1828.', 1],
  ['controls of hieroglyphs between Latin letters', 'pass\u{13430}wo\u{1343f}rd', 'password', 2],
  ['a control of hieroglyphs between syllables', '계좌\u{13437}번호', '계좌번호', 1],
  ['controls of shorthand between Latin letters', 'a\u{1bca0}b\u{1bca3}c', 'abc', 2],
  [
    'a flood of controls behind a hieroglyph',
    `\u{1308b}${'\u{13430}'.repeat(9)}`,
    '\u{1308b}\u{13430}\u{13430}\u{13430}\u{13430}',
    5,
  ],
  ['inherent vowels, which Khmer does not show', 'ក\u17b4ខ\u17b5', 'កខ', 2],
  ['a word joiner', '계좌\u2060번호', '계좌번호', 1],
  ['interlinear annotations', '\ufff9漢\ufffa한\ufffb', '漢한', 3],
  ['marks of direction', 'a\u061cb\u200ec\u200f1', 'abc1', 3],
  ['tags between syllables', '한\u{e0041}글\u{e007f}', '한글', 2],
  ['invisible operators', 'f\u2061(x\u2062y)', 'f(xy)', 2],
];

for (const [name, text, expected, removed] of changed) {
  test(`changed: ${name}`, () => {
    assert.deepEqual(sanitizeWithCount(text), {text: expected, removed});
    assert.equal(sanitizeWithCount(expected).text, expected);
  });
}

test('fillers alone are an empty memo', () => {
  for (const text of ['\u3164', '\u3164\n\uffa0', '\u115f\u1160', '\u115f']) {
    assert.equal(cleanMemo(text), '', JSON.stringify(text));
  }
});

test('while a text is typed, what the next character may complete stays', () => {
  const typed = ['\u1100\u115f', '\u115f', '\u115f\u1160', 'می\u200c', '\u1828\u180e'];
  for (const text of typed) {
    assert.equal(removeInvisible(text, true).text, text, JSON.stringify(text));
  }
  assert.equal(removeInvisible('가\u200c', true).text, '가');
});

test('the time for a run of one character grows with its length only', () => {
  const signs = ['\u200c', '\u200d', '\u200b', '\u1160', '\u115f', '\u034f', '\u{e0100}', '\ufe0f'];
  const bases = ['', 'م', '漢', '\u1100', 'ก', 'ᠨ', '👩'];
  const ends = ['', 'م', '\u1161', 'ก', '👩'];
  for (const base of bases) {
    for (const end of ends) {
      for (const sign of signs) {
        const text = base + sign.repeat(20_000) + end;
        const clean = sanitizeWithCount(text).text;
        assert.ok(clean.length <= 12, `${JSON.stringify(base)} ${JSON.stringify(sign)}`);
      }
    }
  }
});
