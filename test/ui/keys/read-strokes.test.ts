import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Key} from 'ink';
import {createStrokeReader} from '../../../src/ui/keys/read-strokes.ts';

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

type Chunk = readonly [input: string, key?: Partial<Key>, at?: number];

/** Strokes in short: text in quotes, keys by name. */
function read(...chunks: Chunk[]): string[] {
  const reader = createStrokeReader();
  return chunks.flatMap(([input, key = {}, at = 0]) =>
    reader(input, {...plain, ...key}, at).map((stroke) =>
      stroke.kind === 'key' ? stroke.name : `"${stroke.text}"`,
    ),
  );
}

const enter = {return: true} as const;

for (const [what, chunks, strokes] of [
  ['text', [['안녕']], ['"안녕"']],
  ['a syllable and Enter in one chunk', [['요\r']], ['"요"', 'enter']],
  ['Enter alone', [['\r', enter]], ['enter']],
  ['T4: Enter with text behind it is a newline', [['가\r나']], ['"가"', 'shift+enter', '"나"']],
  [
    'T4: a last Enter behind others is one too',
    [['가\r나\r']],
    ['"가"', 'shift+enter', '"나"', 'shift+enter'],
  ],
  [
    'T4: Enter within 30 ms of a chunk with a newline',
    [['가\r나'], ['\r', enter, 29]],
    ['"가"', 'shift+enter', '"나"', 'shift+enter'],
  ],
  [
    'Enter 30 ms after it',
    [['가\r나'], ['\r', enter, 30]],
    ['"가"', 'shift+enter', '"나"', 'enter'],
  ],
  [
    'T4: a line that ends within 30 ms of such a chunk',
    [['가\r나'], ['다\r', {}, 20], ['라\r', {}, 40]],
    ['"가"', 'shift+enter', '"나"', '"다"', 'shift+enter', '"라"', 'shift+enter'],
  ],
  ['three Backspaces in one chunk', [['\x7f\x7f\x7f']], ['backspace', 'backspace', 'backspace']],
  ['keys between letters', [['a\x01b\x12']], ['"a"', 'ctrl+a', '"b"', 'ctrl+r']],
  ['Tab within text', [['가\t']], ['"가"', 'tab']],
  ['Tab within a paste', [['가\t나\r다']], ['"가"', '"    "', '"나"', 'shift+enter', '"다"']],
  ['Ctrl and a letter', [['r', {ctrl: true}]], ['ctrl+r']],
  ['Ctrl and a letter in Hangul mode', [['ㅊ', {ctrl: true}]], ['ctrl+c']],
  ['Alt and a letter', [['b', {meta: true}]], ['alt+b']],
  ['Alt and Enter', [['\r', {...enter, meta: true}]], ['alt+enter']],
  ['Shift and Enter', [['\r', {...enter, shift: true}]], ['shift+enter']],
  ['Ctrl and an arrow', [['', {ctrl: true, leftArrow: true}]], ['ctrl+left']],
  ['Shift and Tab', [['', {tab: true, shift: true}]], ['shift+tab']],
  ['Esc that the terminal sent twice', [['', {escape: true, meta: true}]], ['esc']],
  ['Ctrl+J', [['\n']], ['ctrl+j']],
  ['line feeds within a paste', [['가\n나\n']], ['"가"', 'shift+enter', '"나"', 'shift+enter']],
  ['Ctrl and Enter', [['\r', {...enter, ctrl: true}]], ['ctrl+enter']],
  ['a shortcut of the desktop', [['c', {super: true}]], []],
  ['Ctrl+_', [['\x1f']], ['ctrl+_']],
] satisfies readonly (readonly [string, Chunk[], string[]])[]) {
  test(what, () => {
    assert.deepEqual(read(...chunks), strokes);
  });
}

test('whatever a chunk holds, no character is lost and no control character becomes text', () => {
  for (let code = 0; code < 0x20; code += 1) {
    const control = String.fromCharCode(code);
    const strokes = read([`가${control}나`]);
    assert.equal(strokes.length, 3, JSON.stringify([control, strokes]));
    assert.deepEqual([strokes[0], strokes[2]], ['"가"', '"나"']);
    assert.doesNotMatch(strokes.join(''), /[\u0000-\u001f\u007f]/);
  }
});
