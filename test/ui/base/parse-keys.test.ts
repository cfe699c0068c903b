import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Key} from 'ink';
import {parseKeys} from '../../../src/ui/base/parse-keys.ts';

const plain: Key = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
};

/** Strokes in a short form: text in quotes, keys by name. */
function read(input: string, key: Partial<Key> = {}): string[] {
  return parseKeys(input, {...plain, ...key}).map((stroke) =>
    stroke.kind === 'key' ? stroke.name : `"${stroke.text}"`,
  );
}

const enter = {return: true} as const;

for (const [what, input, key, strokes] of [
  ['text', '안녕', {}, ['"안녕"']],
  ['a syllable and Enter in one chunk', '요\r', {}, ['"요"', 'enter']],
  ['Enter alone', '\r', enter, ['enter']],
  ['Enter between texts', '가\r나\r', {}, ['"가"', 'enter', '"나"', 'enter']],
  ['three Backspaces in one chunk', '\x7f\x7f\x7f', {}, ['backspace', 'backspace', 'backspace']],
  ['keys between letters', 'a\x01b\x12', {}, ['"a"', 'ctrl+a', '"b"', 'ctrl+r']],
  ['Tab within text', '가\t나', {}, ['"가"', 'tab', '"나"']],
  ['Ctrl and a letter', 'r', {ctrl: true}, ['ctrl+r']],
  ['Ctrl and a letter in Hangul mode', 'ㅊ', {ctrl: true}, ['ctrl+c']],
  ['Ctrl and a letter with Caps Lock', 'C', {ctrl: true}, ['ctrl+c']],
  ['Ctrl and a letter in Hangul mode with Shift', 'ㄸ', {ctrl: true, shift: true}, ['ctrl+e']],
  ['Alt and a letter', 'b', {meta: true}, ['alt+b']],
  ['Alt and a letter with Caps Lock', 'D', {meta: true}, ['alt+d']],
  ['Alt and Enter', '\r', {...enter, meta: true}, ['alt+enter']],
  ['Shift and Enter', '\r', {...enter, shift: true}, ['shift+enter']],
  ['Ctrl and an arrow', '', {ctrl: true, leftArrow: true}, ['ctrl+left']],
  ['Shift and Tab', '', {tab: true, shift: true}, ['shift+tab']],
  ['Esc that the terminal sent twice', '', {escape: true, meta: true}, ['esc']],
  ['Ctrl+J', '\n', {}, ['ctrl+j']],
  ['Ctrl and Enter', '\r', {...enter, ctrl: true}, ['ctrl+enter']],
  ['a shortcut of the desktop', 'c', {super: true}, []],
  ['Ctrl+_', '\x1f', {}, ['ctrl+_']],
] satisfies readonly (readonly [string, string, Partial<Key>, string[]])[]) {
  test(what, () => {
    assert.deepEqual(read(input, key), strokes);
  });
}

test('from any chunk, no character is lost and no control character becomes text', () => {
  for (let code = 0; code < 0x20; code += 1) {
    const control = String.fromCharCode(code);
    const strokes = read(`가${control}나`);
    assert.equal(strokes.length, 3, JSON.stringify([control, strokes]));
    assert.deepEqual([strokes[0], strokes[2]], ['"가"', '"나"']);
    assert.doesNotMatch(strokes.join(''), /[\u0000-\u001f\u007f]/);
  }
});
