import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createInputReader} from '../../src/system/input-reader.ts';

const start = '\u001b[200~';
const end = '\u001b[201~';
const line = '\u001b[13;2u';
const marks = '\u001b[?2004;2$y';

/** What Ink reads of chunks that follow each other at once, and of the quiet behind them. */
function read(chunks: readonly string[], isPasteMarked = false): string {
  const reader = createInputReader(isPasteMarked);
  const passed = chunks.map((chunk) => reader.read(chunk, 0));
  while (reader.patience() !== null) passed.push(reader.giveUp(0));
  return passed.join('');
}

describe('Enter', () => {
  test('is every carriage return where pastes are marked, however the bytes come', () => {
    assert.equal(read(['가\r나\r', '\r', '다\r라'], true), '가\r나\r\r다\r라');
  });

  test('elsewhere one with text behind it is a newline', () => {
    assert.equal(read(['가\r나']), `가${line}나`);
  });

  test('is every one from the answer on that says so late, and within its read', () => {
    assert.equal(read([`가\r나${marks}`, '다\r라']), '가\r나다\r라');
    assert.equal(read(['가\r나', marks, '다\r라']), `가${line}나다\r라`);
    assert.equal(read(['\u001b[?2004;0$y', '다\r라']), `다${line}라`);
  });

  test('is every one behind the read of a paste that was marked', () => {
    assert.equal(read([`${start}가\r${end}`, '나\r다\r']), `${start}가\r${end}나\r다\r`);
  });

  test('within a marked paste is no key', () => {
    assert.equal(read([`${start}가\r나\r${end}`], true), `${start}가\r나\r${end}`);
    const hostile = `${start}가${end}\r나${end}`;
    assert.equal(read([hostile], true), `${start}가\r나${end}`);
  });

  test('typed ahead behind a marked paste is one', () => {
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
    test(`that comes late is no key: ${what}, cut anywhere`, () => {
      for (let at = 1; at <= answer.length; at += 1) {
        const chunks = [`가${answer.slice(0, at)}`, `${answer.slice(at)}나`];
        assert.equal(read(chunks), '가나', `cut at ${at}`);
      }
    });
  }
});

test('keys of modifyOtherKeys are written as Ink reads them', () => {
  assert.equal(read(['\u001b[27;5;13~']), '\u001b[13;5u');
});
