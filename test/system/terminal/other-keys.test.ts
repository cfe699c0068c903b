import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {oneByOne, readInTime} from '../../support/read-in-time.ts';

const esc = '\u001b';

/** Keys of a Windows console: virtual key, character, modifiers; each pressed and released. */
const pressed = (...keys: readonly (readonly [number, number, number?])[]): string =>
  keys
    .flatMap(([virtual, character, state = 0]) =>
      [1, 0].map((down) => `${esc}[${virtual};0;${character};${down};${state};1_`),
    )
    .join('');

describe('a key of a Windows console is the key that it stands for:', () => {
  for (const [what, keys, passed] of [
    ['a letter', pressed([65, 97]), 'a'],
    ['a letter with Shift', pressed([65, 65, 16]), 'A'],
    ['Shift alone', pressed([16, 0, 16]), ''],
    ['Ctrl and C', pressed([17, 0, 8], [67, 3, 8]), `${esc}[99;5u`],
    ['Alt and F', pressed([70, 102, 2]), `${esc}[102;3u`],
    ['a character by AltGr', pressed([81, 64, 9]), '@'],
    ['Enter', pressed([13, 13]), '\r'],
    ['Shift and Enter', pressed([13, 13, 16]), `${esc}[13;2u`],
    ['Backspace and Tab', pressed([8, 8], [9, 9]), '\u007f\t'],
    ['Esc', pressed([27, 27]), `${esc}[27u`],
    ['an arrow', pressed([38, 0, 256]), `${esc}[1;1A`],
    ['Ctrl and an arrow', pressed([39, 0, 264]), `${esc}[1;5C`],
    ['Page Down', pressed([34, 0]), `${esc}[6;1~`],
    ['a syllable', pressed([0, 54_620]), '한'],
    ['pasted lines', pressed([0, 104], [0, 13], [0, 9]), 'h\r\t'],
    ['an emoji in halves', pressed([0, 55_357], [0, 56_832]), '😀'],
    ['a letter that is held', `${esc}[65;30;97;1;0;3_`, 'aaa'],
    ['omitted numbers', `${esc}[;;97;1_${esc}[;;98;1;;_`, 'ab'],
  ] as const) {
    test(what, () => {
      assert.equal(readInTime([keys]), passed);
      assert.equal(readInTime(oneByOne(keys, 5)), passed, 'one by one');
    });
  }
});

test('a key of a Windows console inside a paste is the character that it stands for', () => {
  const keys = pressed([0, 54_620], [13, 13], [17, 0, 8], [74, 10, 8], [0, 44_544]);
  assert.equal(readInTime([`${esc}[200~${keys}${esc}[201~`]), `${esc}[200~한\r\n글${esc}[201~`);
  const marker = `${pressed([0, 27])}[201~`;
  assert.equal(readInTime([`${esc}[200~${marker}\r${esc}[201~`]), `${esc}[200~\u0000\r${esc}[201~`);
});

describe('a key of the keypad in application mode is its character:', () => {
  for (const [what, keys, passed] of [
    ['digits', `${esc}Op${esc}Ou${esc}Oy`, '059'],
    ['signs', `${esc}Oj${esc}Ok${esc}Ol${esc}Om${esc}On${esc}Oo`, '*+,-./'],
    ['an arrow', `${esc}OA`, `${esc}OA`],
    ['Enter', `${esc}OM`, `${esc}OM`],
    ['Esc and a word that were typed ahead', `${esc}Only`, `${esc}Only`],
  ] as const) {
    test(what, () => {
      assert.equal(readInTime([keys]), passed);
    });
  }
});
