import assert from 'node:assert/strict';
import {PassThrough} from 'node:stream';
import {test} from 'node:test';
import {setImmediate as immediate} from 'node:timers/promises';
import {createTerminalInput} from '../../../src/system/terminal/terminal-input.ts';

const start = '\u001b[200~';
const end = '\u001b[201~';

/** A stream in place of a terminal. Everything written to it counts as typed. */
function openKeyboard() {
  const keys = new PassThrough();
  const nothing = (): void => {};
  return Object.assign(keys, {setRawMode: nothing, ref: nothing, unref: nothing});
}

interface Typing {
  /** Input during the queries to the terminal. */
  readonly before?: string | Uint8Array;
  /** One entry for each read. */
  readonly reads?: readonly (string | Uint8Array)[];
}

async function open({before = '', reads = []}: Typing) {
  const keyboard = openKeyboard();
  const typed = Buffer.from(before);
  const input = createTerminalInput(keyboard, {isPasteMarked: true, typed});
  for (const read of reads) {
    keyboard.write(read);
    await immediate();
  }
  return input;
}

for (const [what, typing, text] of [
  ['unread input', {reads: ['쓰던', ' 글']}, '쓰던 글'],
  ['input during the queries, and after them', {before: '쓰던 ', reads: ['글']}, '쓰던 글'],
  ['a paste with Enter behind it', {reads: [`${start}하나\r둘${end}`, '\r']}, '하나\n둘'],
  ['a paste with a command behind it', {reads: [`${start}하나${end}\r/logout\r`]}, '하나\n/logout'],
  ['a paste without its end', {reads: [`가${start}하나\r둘`]}, '가하나\n둘'],
  ['a paste whose end is cut', {reads: [`${start}하나${end.slice(0, 3)}`]}, '하나'],
  ['lines', {reads: ['하나\r', '둘\r\r셋\r\r']}, '하나\n둘\n\n셋'],
  ['lines that a key breaks', {reads: ['하나\u001b[13;2u둘\u001b\r셋']}, '하나\n둘\n셋'],
  ['not the keys', {reads: ['가\u001b[A\u001bOB\u001b[1;5C\u0015\u007f\u001bb나\t다']}, '가나\t다'],
  ['not Esc, held or not', {reads: ['가\u001b']}, '가'],
  ['not a sequence that is cut', {reads: ['가\u001b[1;']}, '가'],
  ['not an answer that is cut', {reads: ['가\u001b]11;rgb:1e']}, '가'],
  ['not a letter that is cut', {reads: ['가', Buffer.from('나').subarray(0, 2)]}, '가'],
  ['nothing', {}, ''],
] satisfies readonly (readonly [string, Typing, string])[]) {
  test(`text that was not processed at the end is returned: ${what}`, async () => {
    const input = await open(typing);
    assert.equal(input.takeText(), text);
    assert.equal(input.takeText(), '');
  });
}

test('a letter that is cut during the queries is joined with its rest', async () => {
  const letters = Buffer.from('나가');
  for (let at = 1; at < letters.length; at += 1) {
    const input = await open({before: letters.subarray(0, at), reads: [letters.subarray(at)]});
    assert.equal(String(input.read()), '나가', `cut at ${at}`);
  }
});
