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

/** One read, and how long (ms) after the one before it. */
type Read = string | readonly [gap: number, chunk: string];

/** What Ink reads of chunks that come in time, with the quiet between and behind them. */
function readInTime(reads: readonly Read[], isPasteMarked = true): string {
  const reader = createInputReader(isPasteMarked);
  const passed: string[] = [];
  let now = 0;
  const elapse = (gap: number): void => {
    let rest = gap;
    for (let ms = reader.patience(); ms !== null && ms <= rest; ms = reader.patience()) {
      now += ms;
      rest -= ms;
      passed.push(reader.giveUp(now));
    }
    now += rest;
  };
  for (const read of reads) {
    const [gap, chunk] = typeof read === 'string' ? [0, read] : read;
    elapse(gap);
    passed.push(reader.read(chunk, now));
  }
  elapse(10_000);
  return passed.join('');
}

/** Keys that come one by one, `gap` ms apart. */
function oneByOne(keys: string, gap: number): Read[] {
  return [...keys].map((key) => [gap, key]);
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

const esc = '\u001b[27u';

describe('what is typed later than an answer may be cut behind Esc is text', () => {
  for (const typed of [
    '[1] 할 일\r',
    '[?] what is it',
    '[2026-11-29] 회의',
    '[3A] class',
    ']1 hello',
    ']11;rgb',
    '[?2004;1$y',
    'P>|name',
    '_Gi=1;',
    '[',
  ]) {
    test(JSON.stringify(typed), () => {
      for (const gap of [600, 1500]) {
        assert.equal(readInTime(['\u001b', [gap, typed]]), `${esc}${typed}`, `${gap} ms`);
      }
    });
  }
});

describe('what no answer holds is text, however soon it comes behind Esc', () => {
  for (const typed of [
    '[1] 할 일\r',
    '[?] what',
    '[2026-11-29]',
    '[3A] class',
    ']1 hello',
    'P',
    '[[',
  ]) {
    test(JSON.stringify(typed), () => {
      for (const gap of [26, 60, 400]) {
        const expected = `${esc}${typed}`;
        assert.equal(readInTime(['\u001b', [gap, typed]]), expected, `${gap} ms`);
        for (const between of [5, 60, 90]) {
          assert.equal(readInTime(['\u001b', [gap, ''], ...oneByOne(typed, between)]), expected);
        }
      }
    });
  }
});

describe('what is typed behind a key that an answer may begin with is text', () => {
  for (const [key, typed, left = key] of [
    ['\u001b]', '2 apples'],
    ['\u001b]', '11;rgb:1e1e'],
    ['\u001bP', 'Good morning'],
    ['\u001bP', '1$r and more'],
    ['\u001bP', '>|XTerm'],
    ['\u001b_', 'Going home'],
    ['\u001b_', 'Gi=31;OK'],
    ['\u001b[', '1 thing', '['],
    ['\u001b[', '?2004;1$y', '['],
    ['\u001b[', '12;3R', '['],
  ] as const) {
    test(`${JSON.stringify(key)} and ${typed}`, () => {
      for (const gap of [60, 120]) {
        const passed = readInTime([key, ...oneByOne(typed, gap)]);
        assert.equal(passed, `${left}${typed}`, `${gap} ms`);
      }
    });
  }

  test('also when it comes at once and is no answer', () => {
    for (const typed of ['\u001b]2 apples\r', '\u001bPGood', '\u001b_Going home', '\u001b]2']) {
      assert.equal(readInTime([typed]), typed);
      assert.equal(readInTime(oneByOne(typed, 5)), typed);
    }
  });
});

describe('an answer that is cut behind its Esc, which acts, is no text:', () => {
  for (const answer of [
    '\u001b]11;rgb:1e1e/1e1e/1e1e\u001b\\',
    '\u001b]11;rgb:1e1e/1e1e/1e1e\u0007',
    '\u001b[?2004;1$y',
    '\u001b[?62;22c',
    '\u001b[>0;276;0c',
    '\u001b[?1u',
    '\u001b[24;80R',
    '\u001b[0n',
    '\u001b[8;24;80t',
    '\u001bP>|XTerm(388)\u001b\\',
    '\u001bP>|tmux 3.4\u001b\\',
    '\u001bP1$r0m\u001b\\',
    '\u001bP1+r544e=787465726d\u001b\\',
    '\u001bP!|7E565445\u001b\\',
    '\u001b_Gi=31;OK\u001b\\',
  ]) {
    test(JSON.stringify(answer), () => {
      for (const gap of [30, 60, 400]) {
        for (let at = 2; at <= answer.length; at += 1) {
          const pieces = [answer.slice(1, at), answer.slice(at)];
          const reads = ['\u001b', ...pieces.map((piece): Read => [gap, piece]), '글'];
          assert.equal(readInTime(reads), `${esc}글`, `${gap} ms, cut again at ${at}`);
        }
      }
    });
  }

  test('nor is the beginning of one whose rest does not come', () => {
    for (const begun of [']11;rgb:1e', '[?2004;', 'P1$r0', '_Gi=3']) {
      assert.equal(readInTime(['\u001b', [60, begun], [600, '글']]), `${esc}글`);
      for (const typed of ['글', 'hello\r', '\r', '\u001b[D', '\u001bb']) {
        assert.equal(readInTime([`\u001b${begun}`, [50, typed]]), typed);
      }
    }
  });
});
