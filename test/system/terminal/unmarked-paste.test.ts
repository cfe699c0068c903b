import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createUnmarkedPaste} from '../../../src/system/terminal/unmarked-paste.ts';

const line = '\u001b[13;2u';

type Chunk = readonly [keys: string, at?: number];

/** The output for each chunk, with the quiet after it. */
function read(...chunks: readonly Chunk[]): string[] {
  const {read, patience, giveUp} = createUnmarkedPaste();
  return chunks.map(([keys, at = 0], index) => {
    const passed = read(keys, at);
    const quiet = (chunks[index + 1]?.[1] ?? Number.POSITIVE_INFINITY) - at;
    return passed + (quiet >= (patience() ?? Number.NaN) ? giveUp() : '');
  });
}

/** Keys that arrive one by one, `gap` ms apart. */
function readOneByOne(keys: string, gap: number): string {
  return read(...[...keys].map((key, index): Chunk => [key, index * gap])).join('');
}

for (const [what, chunks, passed] of [
  ['text', [['안녕']], ['안녕']],
  ['Enter alone is Enter', [['\r']], ['\r']],
  ['Enter behind a syllable in the same chunk is Enter', [['요\r']], ['요\r']],
  ['Enter with text behind it is a newline', [['가\r나']], [`가${line}나`]],
  ['a last Enter behind others is one too', [['가\r나\r']], [`가${line}나${line}`]],
  ['Enter within 30 ms of a chunk with one', [['가\r나'], ['\r', 29]], [`가${line}나`, line]],
  ['Enter 30 ms after it is Enter', [['가\r나'], ['\r', 30]], [`가${line}나`, '\r']],
  [
    'a line that ends within 30 ms of such a chunk',
    [['가\r'], ['다\r', 20], ['라\r', 40]],
    ['가', `${line}다${line}`, `라${line}`],
  ],
  ['Enter within 30 ms of Enter alone is Enter', [['\r'], ['\r', 10]], ['', '\r\r']],
  ['text 30 ms after Enter is a next one', [['가\r'], ['나', 30]], ['가\r', '나']],
  ['a key soon after Enter', [['가\r'], ['\u001b[A', 10], ['나', 20]], ['가', '\r\u001b[A', '나']],
  ['Tab within a paste is spaces', [['가\t나\r다\t']], [`가    나${line}다    `]],
  ['Tab within text is a key', [['가\t']], ['가\t']],
  ['line feeds within a paste', [['가\n나\n']], [`가${line}나${line}`]],
  ['Ctrl+J is a key', [['\n']], ['\n']],
  ['Enter between other keys is Enter', [['\r\u001b[B\r\u001bOB\r']], ['\r\u001b[B\r\u001bOB\r']],
  ['Alt+Enter is a key', [['가\u001b\r나']], ['가\u001b\r나']],
  ['Backspace and Ctrl+C are keys', [['가\r\u007f\b\u0003']], ['가\r\u007f\b\u0003']],
] satisfies readonly (readonly [string, Chunk[], string[]])[]) {
  test(what, () => {
    assert.deepEqual(read(...chunks), passed);
  });
}

describe('a paste that arrives byte by byte is one text', () => {
  for (const [text, passed] of [
    ['one\rtwo\rthree\r', `one${line}two${line}three${line}`],
    ['one\r\rtwo', `one${line}${line}two`],
    ['\rone\rtwo', `${line}one${line}two`],
    ['a\nb\n', `a${line}b${line}`],
    ['a\r\tb', `a${line}    b`],
    ['a\r\u007f/logout\ry\r', `a${line}/logout${line}y${line}`],
    ['a\r\bb\u0003c\r', `a${line}bc${line}`],
    ['a\r\u001b/logout\u001b\ry\r', `a${line}/logout${line}y${line}`],
  ] as const) {
    test(JSON.stringify(text), () => {
      for (const gap of [0, 1, 5, 20, 29])
        assert.equal(readOneByOne(text, gap), passed, `${gap} ms`);
    });
  }
});

test('input at typing speed is not changed', () => {
  for (const typed of ['안녕\r', 'one\rtwo\r', '\r\r', 'a\tb\r', '\n']) {
    for (const gap of [30, 80, 200]) assert.equal(readOneByOne(typed, gap), typed, `${gap} ms`);
  }
});

test('Enter is delayed for as long as a paste may pause, and no other key is', () => {
  const unmarkedPaste = createUnmarkedPaste();
  assert.equal(unmarkedPaste.read('가', 0), '가');
  assert.equal(unmarkedPaste.patience(), null);
  assert.equal(unmarkedPaste.read('\r', 100), '');
  assert.equal(unmarkedPaste.patience(), 30);
  assert.equal(unmarkedPaste.giveUp(), '\r');
  assert.equal(unmarkedPaste.patience(), null);
});
