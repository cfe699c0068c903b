import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {oneByOne, type Read, readInTime} from '../../support/read-in-time.ts';

const esc = '\u001b[27u';

describe('input after Esc, later than the rest of an answer could arrive, is text', () => {
  for (const typed of [
    '[1] 할 일\r',
    '[?] what is it',
    '[2026-11-29] 회의',
    '[3A] class',
    ']1 hello',
    ']11;rgb',
    '[?2004;1 is set',
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

describe('a key after Esc is a key, at any delay', () => {
  const keys = {
    up: '\u001b[A',
    'up, as an application': '\u001bOA',
    'page up': '\u001b[5~',
    'Ctrl+Right': '\u001b[1;5C',
    'Alt+Backspace': '\u001b\u007f',
    'a key of the kitty protocol': '\u001b[97;5u',
    'three of one read': '\u001b[5~\u001b[5~\u001b[5~',
    'a paste': '\u001b[200~글\u001b[201~',
    Enter: '\r',
    Tab: '\t',
    'a letter': 'x',
    'a syllable': '가',
  };
  for (const [name, key] of Object.entries(keys)) {
    test(name, () => {
      for (const gap of [26, 60, 300, 499, 600]) {
        assert.equal(readInTime(['\u001b', [gap, key]]), `${esc}${key}`, `${gap} ms`);
      }
    });
  }

  test('Esc', () => {
    for (const gap of [26, 60, 300, 499, 600]) {
      assert.equal(readInTime(['\u001b', [gap, '\u001b']]), `${esc}${esc}`, `${gap} ms`);
    }
  });
});

describe('input after Esc that cannot be part of an answer is text, at any delay', () => {
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

describe('input after a key with which an answer may begin is text', () => {
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

  test('also if it arrives together with the key and is not an answer', () => {
    for (const typed of ['\u001b]2 apples\r', '\u001bPGood', '\u001b_Going home', '\u001b]2']) {
      assert.equal(readInTime([typed]), typed);
      assert.equal(readInTime(oneByOne(typed, 5)), typed);
    }
  });
});

describe('an answer that is cut after its Esc, which is passed on as a key, is not text:', () => {
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

  test('the beginning of an answer without its rest is not text either', () => {
    for (const begun of [']11;rgb:1e', '[?2004;', 'P1$r0', '_Gi=3']) {
      assert.equal(readInTime(['\u001b', [60, begun], [600, '글']]), `${esc}글`);
      for (const typed of ['글', 'hello\r', '\r', '\u001b[D', '\u001bb']) {
        assert.equal(readInTime([`\u001b${begun}`, [50, typed]]), typed);
      }
    }
  });
});
