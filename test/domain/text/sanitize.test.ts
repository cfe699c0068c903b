import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {
  normalizeInput,
  sanitize,
  sanitizeLine,
  sanitizeWithCount,
} from '../../../src/domain/text/sanitize.ts';
import {checkProperty} from '../../support/check-property.ts';
import {hostileText} from '../../support/text-arbitraries.ts';

const cases: readonly [name: string, given: string, expected: string][] = [
  ['CSI', 'a\x1b[31mb\x1b[0;1Kc', 'abc'],
  ['CSI with intermediates', 'a\x1b[?25$pb\x1b[!pc', 'abc'],
  ['CSI not ended', 'a\x1b[31', 'a'],
  ['CSI broken off by text', 'a\x1b[31안', 'a안'],
  ['8-bit CSI', 'a\x9b2Jb', 'ab'],
  ['OSC ended by BEL', 'a\x1b]0;title\x07b', 'ab'],
  ['OSC ended by ST', 'a\x1b]52;c;QQ==\x1b\\b', 'ab'],
  ['OSC ended by 8-bit ST', 'a\x1b]0;t\x9cb', 'ab'],
  ['OSC over two lines', 'a\x1b]0;t\nu\x1b\\b', 'ab'],
  ['OSC cancelled', 'a\x1b]0;t\x18b', 'ab'],
  ['OSC broken off by another escape', 'a\x1b]0;t\x1b[31mb', 'ab'],
  ['OSC not ended', 'a\x1b]0;title\nb', 'a\nb'],
  ['8-bit OSC', 'a\x9d0;t\x07b', 'ab'],
  ['8-bit OSC not ended', 'a\x9d0;t', 'a'],
  ['DCS', 'a\x1bP1$r0m\x1b\\b', 'ab'],
  ['8-bit DCS', 'a\x90q\nq\x9cb', 'ab'],
  ['SOS', 'a\x1bXsecret\x1b\\b\x98x\x9cc', 'abc'],
  ['PM', 'a\x1b^x\x1b\\b\x9ex\x9cc', 'abc'],
  ['APC', 'a\x1b_Gx\x1b\\b\x9fx\x9cc', 'abc'],
  ['two bytes', 'a\x1bcb\x1b7c\x1b(Bd\x1b#8e', 'abcde'],
  ['a lone escape', 'a\x1b', 'a'],
  ['escape before Hangul', '\x1b안', '안'],
  ['C0', 'a\x00\x07\x08\x0e\x1fb', 'ab'],
  ['DEL and C1', 'a\x7f\x80\x8eb', 'ab'],
  ['line ends', 'a\r\nb\rc\nd\u2028e\u2029f\x0bg\x0ch\x85i', 'a\nb\nc\nd\ne\nf\ng\nh\ni'],
  ['tab', 'a\tb', 'a    b'],
  ['bidi controls', 'a\u061c\u200e\u200f\u202a\u202e\u2066\u2069b', 'ab'],
  ['zero width', 'a\u200b\u200c\u200d\u2060\ufeff\u00ad\u034fb', 'ab'],
  ['invisible signs', 'a\u2061\u2064\u206a\ufff9\u180eb', 'ab'],
  ['Hangul fillers', '가\u3164\u115f\u1160\uffa0나', '가  나'],
  ['tags', 'a\u{e0001}\u{e0041}\u{e007f}b', 'ab'],
  ['tags behind an emoji that is no flag', '👍\u{e0068}\u{e0069}\u{e007f}', '👍'],
  ['a flag with hidden text', '🏴\u{e0067}\u{e0062}', '🏴'],
  ['a flag of too few tags', '🏴\u{e0067}\u{e0062}\u{e007f}', '🏴'],
  ['a flag of too many tags', `🏴${'\u{e0061}'.repeat(7)}\u{e007f}`, '🏴'],
  ['stray joiners', '\u200d가\u200d나👍\u200d', '가나👍'],
  ['doubled joiners', '👩\u200d\u200d👧', '👩👧'],
  ['stray selectors', '가\ufe0fa\ufe0e\ufe00漢', '가a漢'],
  ['doubled selectors', '❤\ufe0f\ufe0f', '❤\ufe0f'],
  ['lone surrogates', 'a\ud83db\ude00c', 'a\ufffdb\ufffdc'],
  ['a surrogate pair pulled apart', '\ud83d\u200b\ude00', '\ufffd\ufffd'],
];

for (const [name, given, expected] of cases) {
  test(`sanitized: ${name}`, () => assert.equal(sanitize(given), expected));
}

const keptTexts: readonly [name: string, text: string][] = [
  ['Hangul', '안녕하세요 ㅋㅋ 뷁'],
  ['decomposed Hangul', '안녕'.normalize('NFD')],
  ['a ZWJ family', '👩‍👩‍👧‍👦'],
  ['a ZWJ sequence with selectors', '🏳️‍🌈 ❤️‍🔥 🏃‍♀️‍➡️ 👁️‍🗨️'],
  ['skin tones', '👍🏽 🧑🏻‍🤝‍🧑🏿'],
  ['flags', '🇰🇷🇺🇳'],
  ['a flag made of tags', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
  ['keycaps', '1️⃣ #️⃣ *️⃣'],
  ['selectors of emoji', '❤️ ⚠️ ☺︎ ©️'],
  ['marks and other scripts', 'é ề नमस्ते ไทย العربية עברית 漢字 か\u3099'],
  ['punctuation and spaces', '“…” · ※ ₩ ￦ \u00a0\u3000'],
];

for (const [name, text] of keptTexts) {
  test(`unchanged: ${name}`, () => assert.deepEqual(sanitizeWithCount(text), {text, removed: 0}));
}

test('removed characters are counted, an escape sequence as one', () => {
  assert.equal(sanitizeWithCount('a\x1b[31mb\u200b\u200b\x07').removed, 4);
  assert.equal(sanitizeWithCount('a\t\r\nb\ud800').removed, 0);
});

test('on one row, newlines become a space', () => {
  assert.equal(sanitizeLine('홍\r\n\r\n길\x1b[2J동\t!'), '홍 길동    !');
});

test('input is composed to NFC', () => {
  assert.equal(normalizeInput('한글\u200b'.normalize('NFD')), '한글');
  assert.equal(normalizeInput('①ﬁ'), '①ﬁ');
  assert.equal(sanitize('한'.normalize('NFD')), '한'.normalize('NFD'));
});

const dangerous = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f]/;
const latin = '[a-zA-Z0-9가-힣ㄱ-ㅣ漢か.。]';
const strayInLatin = new RegExp(`${latin}[\\u200c\\u115f\\u1160]${latin}`, 'u');

test('no input leaves a control sequence, and sanitizing twice changes nothing more', (t) => {
  const property = fc.property(hostileText, (text) => {
    const clean = sanitize(text);
    assert.doesNotMatch(clean, dangerous);
    assert.doesNotMatch(clean, /[\u3164\uffa0\ufeff\u00ad\u{e0000}-\u{e001f}]/u);
    assert.doesNotMatch(clean, strayInLatin);
    assert.ok(clean.isWellFormed());
    assert.equal(sanitize(clean), clean);
    const composed = normalizeInput(text);
    assert.equal(normalizeInput(composed), composed);
    assert.equal(composed, composed.normalize('NFC'));
  });
  checkProperty(t, property, 5000);
});

/** Letters and marks of other scripts than these, and the jamo of old Hangul. */
const scriptsWithJoiners =
  /[^\P{L}\p{Script=Latin}\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}]|[\p{M}\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]/gu;

test('in everyday text a joiner is kept only between two pictographs', (t) => {
  const property = fc.property(hostileText, (text) => {
    const joiners =
      /(?<!\p{Extended_Pictographic}[\ufe0e\ufe0f\p{Emoji_Modifier}]?)\u200d|\u200d(?!\p{Extended_Pictographic})/u;
    const everyday = text.replace(scriptsWithJoiners, '');
    assert.doesNotMatch(sanitize(everyday), joiners);
  });
  checkProperty(t, property, 3000);
});
