import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createInputReader} from '../../../src/system/terminal/input-reader.ts';
import {oneByOne, type Read, readInTime} from '../../support/read-in-time.ts';

const start = '\u001b[200~';
const end = '\u001b[201~';
const line = '\u001b[13;2u';
const marks = '\u001b[?2004;2$y';

/** The text that Ink reads from consecutive chunks, with the quiet after them. */
function read(chunks: readonly string[], isPasteMarked = false): string {
  const reader = createInputReader(isPasteMarked);
  const passed = chunks.map((chunk) => reader.read(chunk, 0));
  while (reader.patience() !== null) passed.push(reader.giveUp(0));
  return passed.join('');
}

describe('Enter', () => {
  test('is every carriage return if pastes are marked, in any chunks', () => {
    assert.equal(read(['가\r나\r', '\r', '다\r라'], true), '가\r나\r\r다\r라');
  });

  test('otherwise a carriage return followed by text is a newline', () => {
    assert.equal(read(['가\r나']), `가${line}나`);
  });

  test('is every carriage return after a late answer about paste marking, also within its read', () => {
    assert.equal(read([`가\r나${marks}`, '다\r라']), '가\r나다\r라');
    assert.equal(read(['가\r나', marks, '다\r라']), `가${line}나다\r라`);
    assert.equal(read(['\u001b[?2004;0$y', '다\r라']), `다${line}라`);
  });

  test('is every carriage return after the read of a marked paste', () => {
    assert.equal(read([`${start}가\r${end}`, '나\r다\r']), `${start}가\r${end}나\r다\r`);
  });

  test('within a marked paste is not a key', () => {
    assert.equal(read([`${start}가\r나\r${end}`], true), `${start}가\r나\r${end}`);
    const hostile = `${start}가${end}\r나${end}`;
    assert.equal(read([hostile], true), `${start}가\r나${end}`);
  });

  test('typed ahead after a marked paste is a key', () => {
    assert.equal(read([`${start}가${end}\r나\r`], true), `${start}가${end}\r나\r`);
  });
});

describe('an answer of the terminal', () => {
  for (const [what, answer] of Object.entries({
    'the background': '\u001b]11;rgb:1e1e/1e1e/1e1e\u001b\\',
    'the background, ended by BEL': '\u001b]11;rgb:1e1e/1e1e/1e1e\u0007',
    'bracketed paste': marks,
    'the keyboard': '\u001b[?1u',
    'the cursor': '\u001b[1;2R',
    'all of it': '\u001b]11;rgb:ffff/ffff/ffff\u0007\u001b[?2004;1$y\u001b[?0u\u001b[24;80R',
  })) {
    test(`that arrives late is not a key: ${what}, cut anywhere`, () => {
      for (let at = 1; at <= answer.length; at += 1) {
        const chunks = [`가${answer.slice(0, at)}`, `${answer.slice(at)}나`];
        assert.equal(read(chunks), '가나', `cut at ${at}`);
      }
    });
  }
});

test('keys of modifyOtherKeys are rewritten to the form that Ink reads', () => {
  assert.equal(read(['\u001b[27;5;13~']), '\u001b[13;5u');
});

describe('if pastes are not marked', () => {
  for (const [what, reads, passed] of [
    [
      'lines in colors',
      ['\u001b[31mone\u001b[0m\r\u001b[32mtwo\u001b[0m\r'],
      `one${line}two${line}`,
    ],
    ['lines with erased ends', ['one\u001b[K\r\u001b[mtwo'], `one${line}two`],
    ['lines of a link', ['\u001b]8;;http://a\u0007one\u001b]8;;\u0007\rtwo'], `one${line}two`],
    ['a color that is cut', ['one\r\u001b', [5, '[31'], [5, 'mtwo\r']], `one${line}two${line}`],
    ['a color that comes slowly', ['one\r', [20, '\u001b'], [20, '[31mtwo']], `one${line}two`],
    ['lines byte by byte', oneByOne('one\rtwo\rthree\r', 20), `one${line}two${line}three${line}`],
    ['Korean byte by byte', oneByOne('하나\r둘', 20), `하나${line}둘`],
    ['what a hand types', oneByOne('one\rtwo\r', 80), 'one\rtwo\r'],
    ['Enter and Esc', ['가\r', [5, '\u001b'], [200, '나']], '가\r\u001b[27u나'],
    ['Enter before a marked paste', ['가\r', [5, `${start}나${end}`]], `가\r${start}나${end}`],
    ['Enter before the answer that they are', ['가\r', [5, `${marks}나\r`]], '가\r나\r'],
  ] satisfies readonly (readonly [string, readonly Read[], string])[]) {
    test(what, () => {
      assert.equal(readInTime(reads, false), passed);
    });
  }
});
