import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readInTime} from '../../support/read-in-time.ts';

const esc = '\u001b';

/** Reports of keys, `CSI … u`. */
const u = (...keys: readonly string[]): string => keys.map((key) => `${esc}[${key}u`).join('');

/** Reports as xterm's modifyOtherKeys sends them. */
const other = (...codes: readonly number[]): string =>
  codes.map((code) => `${esc}[27;1;${code}~`).join('');

const bytesOf = (text: string): string[] => [...Buffer.from(text)].map(String);

describe('a typed character that the terminal reports by a number is this character:', () => {
  for (const [what, keys, passed] of [
    ['a syllable byte by byte', u('237', '149', '156'), '한'],
    ['two syllables byte by byte', u(...bytesOf('한글')), '한글'],
    ['byte by byte, with modifyOtherKeys', other(...Buffer.from('글')), '글'],
    ['an emoji byte by byte', u(...bytesOf('👩‍👧')), '👩‍👧'],
    ['a letter of two bytes', u(...bytesOf('é')), 'é'],
    ['bytes and a typed syllable', `${u(...bytesOf('한'))}글`, '한글'],
    ['bytes with modifiers written', u('237;1', '149;1:1', '156;1:2'), '한'],
    ['a syllable by its number', u('54620'), '한'],
    ['a syllable with modifyOtherKeys', other(54_620, 44_544), '한글'],
    ['a surrogate pair', u('55357', '56424'), '👨'],
    ['half a surrogate pair', u('55357', '97', '56424'), 'a'],
    ['the text of a key', u('0;;54620:44544'), '한글'],
    ['a letter with Shift', u('97;2'), 'A'],
    ['a letter with the shifted one', u('49:33;2'), '!'],
    ['a letter with Caps Lock', u('97;65'), 'A'],
    ['the release of a key', u('97;1:3'), ''],
    ['a digit of the keypad', u('57399', '57408'), '09'],
    ['a letter of Latin-1 alone', u('237'), 'í'],
    ['two letters that are no UTF-8', u('237', '233'), 'íé'],
    ['bytes that are no character', u('149', '156'), ''],
    ['a number beyond Unicode', u('99999999'), ''],
    ['Enter', u('13', '13;1', '13;129'), '\r\r\r'],
    ['Tab and Backspace', u('9', '127'), '\t\u007f'],
    ['Esc and a letter', `${esc}${u('97')}`, `${u('27')}a`],
  ] as const) {
    test(what, () => {
      assert.equal(readInTime([keys]), passed);
      const cut = [...keys].map((character) => [0, character] as const);
      if (!keys.startsWith(esc + esc)) assert.equal(readInTime(cut), passed, 'one by one');
    });
  }
});

test('bytes of a character that come slowly are this character, and a letter alone is itself', () => {
  assert.equal(readInTime([u('237'), [400, u('149')], [400, u('156')]]), '한');
  assert.equal(readInTime([u('237'), [600, 'a']]), 'ía');
  assert.equal(readInTime([u('237'), [50, 'a']]), 'ía');
});

describe('a shortcut on a layout without Latin letters is that of the key at the same place:', () => {
  for (const [what, key, passed] of [
    ['Ctrl+C in Russian', '1089::99;5', '99;5'],
    ['Ctrl+C in Russian with Num Lock', '1089::99;133', '99;133'],
    ['Ctrl+Shift+C in Russian', '1089:1057:99;6', '99;6'],
    ['Alt+F in Russian', '1072::102;3', '102;3'],
    ['Ctrl+S in Greek', '963::115;5', '115;5'],
    ['Ctrl+A in Hebrew', '1513::97;5', '97;5'],
    ['Ctrl+R in Arabic', '1602::114;5', '114;5'],
    ['Ctrl+G in Georgian', '4306::103;5', '103;5'],
    ['Ctrl+C in Hangul', '12618::99;5', '99;5'],
    ['Ctrl+W in Japanese kana', '12390::119;5', '119;5'],
    ['Ctrl+E in Thai', '3635::101;5', '101;5'],
    ['the release of Ctrl+C', '1089::99;5:3', '99;5:3'],
    ['Ctrl+A in French, which has its own letter', '97::113;5', '97::113;5'],
    ['Ctrl+W in Dvorak', '119::44;5', '119::44;5'],
    ['Ctrl+C without the place', '1089;5', '1089;5'],
    ['an arrow of the keypad', '57417::97;5', '57417::97;5'],
  ] as const) {
    test(what, () => assert.equal(readInTime([u(key)]), u(passed)));
  }
});

describe('a key inside a paste is the character that it stands for:', () => {
  for (const [what, pasted, text] of [
    ['Enter', `첫줄${u('13;1')}둘째`, '첫줄\r둘째'],
    ['Enter without modifiers', `첫줄${u('13')}둘째`, '첫줄\r둘째'],
    ['Enter with modifyOtherKeys', `첫줄${other(13)}둘째`, '첫줄\r둘째'],
    ['syllables with modifyOtherKeys', other(54_620, 44_544), '한글'],
    ['syllables by number', u('54620', '44544'), '한글'],
    ['syllables byte by byte', u(...bytesOf('한글')), '한글'],
    ['syllables byte by byte in words', `앞 ${u(...bytesOf('한글'))} 뒤`, '앞 한글 뒤'],
    ['an emoji as a surrogate pair', u('55357', '56832'), '😀'],
    ['Ctrl+J, a line feed', `하나${u('106;5')}둘`, '하나\n둘'],
    ['Ctrl+M, a carriage return', `하나${u('109;5')}둘`, '하나\r둘'],
    ['Ctrl+I, a tab', `하나${u('105;5')}둘`, '하나\t둘'],
    ['Tab', `하나${u('9')}둘`, '하나\t둘'],
    ['Shift+Enter', `하나${u('13;2')}둘`, '하나\r둘'],
    ['Enter of the keypad', `하나${u('57414')}둘`, '하나\r둘'],
    ['Alt and a letter', `하나${u('98;3')}`, '하나b'],
    ['letters with Shift', u('97:65;2', '98;2'), 'AB'],
    ['a space', `하나${u('32')}둘`, '하나 둘'],
    ['half a surrogate pair', `하나${u('55357')}둘`, '하나둘'],
    ['the release of a key', `하나${u('97;1:3')}둘`, '하나둘'],
    ['a function key', `하나${u('57376')}둘`, '하나둘'],
    ['a color', `${u('27')}[31m붉게`, `${esc}[31m붉게`],
  ] as const) {
    test(what, () => {
      const stream = `${esc}[200~${pasted}${esc}[201~`;
      assert.equal(readInTime([stream]), `${esc}[200~${text}${esc}[201~`);
    });
  }

  test('Esc cannot form a marker that ends the paste', () => {
    const pasted = readInTime([`${esc}[200~하나${u('27')}[201~\r/logout\r${esc}[201~`]);
    assert.equal(pasted, `${esc}[200~하나\u0000\r/logout\r${esc}[201~`);
  });
});
