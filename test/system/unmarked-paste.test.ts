import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createUnmarkedPaste} from '../../src/system/unmarked-paste.ts';

const line = '\u001b[13;2u';

type Chunk = readonly [keys: string, at?: number];

function read(...chunks: readonly Chunk[]): string[] {
  const unmarkedPaste = createUnmarkedPaste();
  return chunks.map(([keys, at = 0]) => unmarkedPaste(keys, at));
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
    ['가\r', `다${line}`, `라${line}`],
  ],
  ['Enter within 30 ms of Enter alone is Enter', [['\r'], ['\r', 10]], ['\r', '\r']],
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
