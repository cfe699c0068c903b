import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {type Read, readInTime} from '../../support/read-in-time.ts';

const esc = '\u001b';
const start = `${esc}[200~`;
const end = `${esc}[201~`;
const command = '\u0015/logout\ry\r';

/** What acts or is typed: everything outside of the pastes. */
function keysOf(reads: readonly Read[]): string {
  return readInTime(reads).replace(/\u001b\[200~.*?\u001b\[201~/gs, '');
}

/** The text of all pastes. */
function pastedBy(reads: readonly Read[]): string {
  return [...readInTime(reads).matchAll(/\u001b\[200~(.*?)\u001b\[201~/gs)]
    .map(([, text]) => text)
    .join('');
}

/** As a terminal delivers a long paste: in reads of 4096 bytes, with pauses (ms) between them. */
function inReads(text: string, gap: number): Read[] {
  return (text.match(/.{1,4096}/gs) ?? []).map((read): Read => [gap, read]);
}

test('a long paste with an end marker and a command in it neither logs out nor sends', () => {
  for (const rest of ['', 'Q', 'Q'.repeat(9000)]) {
    const text = `${'P'.repeat(4074)}${end}${command}${rest}`;
    for (const gap of [0, 10, 90]) {
      const reads = inReads(`${start}${text}${end}`, gap);
      assert.equal(keysOf(reads), '', `${rest.length} more, ${gap} ms`);
      assert.equal(pastedBy(reads), text.replace(end, ''));
    }
  }
});

describe('nothing in a paste with false markers acts:', () => {
  for (const [what, text] of Object.entries({
    Enter: `하나${end}\r`,
    'a command': `하나${end}${command}`,
    'a command after a start marker': `하나${end}${start}${end}${command}`,
    'a start marker and a command': `${start}${command}`,
    'two end markers': `${end}${end}${command}`,
    'a marker that forms when another is taken out': `하나${esc}[20${end}1~${command}`,
    'a marker formed by a start marker': `하나${esc}[2${start}01~${command}`,
    'a marker formed twice': `하나${esc}[20${esc}[20${end}1~1~${command}`,
    'a marker of 8 bits': `하나\u009b201~${command}`,
    'a marker whose Esc is a key': `하나${esc}[27u[201~${command}`,
    'a marker behind a title': `하나${esc}]2;제목${end}${command}`,
    quitting: `하나${end}\u0003\u0003\u0004`,
    suspending: `하나${end}\u001a`,
    'a question answered': `하나${end}/unlink\ry\r`,
    'a key reported by a number': `하나${end}${esc}[13u${esc}[13;1:1u`,
  })) {
    test(what, () => {
      const stream = `${start}${text}${end}`;
      for (let at = start.length; at < stream.length; at += 1) {
        for (const gap of [0, 90]) {
          const reads: Read[] = [stream.slice(0, at), [gap, stream.slice(at)]];
          assert.equal(keysOf(reads), '', `cut at ${at}, ${gap} ms`);
        }
      }
    });
  }

  test('also if the line stops for most of a second after the false end', () => {
    for (const gap of [150, 400, 900]) {
      const reads: Read[] = [`${start}하나${end}`, [gap, command], [gap, `둘${end}`]];
      assert.equal(keysOf(reads), '', `${gap} ms`);
      assert.equal(pastedBy(reads), `하나${command}둘`);
      const inOneRead: Read[] = [`${start}하나${end}${command}`, [gap, `둘${end}`]];
      assert.equal(keysOf(inOneRead), '', `in one read, ${gap} ms`);
      assert.equal(pastedBy(inOneRead), `하나${command}둘`);
    }
  });

  test('also if a paste stops for seconds, at every one of its reads', () => {
    for (const gap of [900, 1200, 5000]) {
      const reads: Read[] = [
        `${start}하나\r`,
        [gap, '둘\r셋'],
        [gap, command],
        [gap, `넷\r${end}`],
      ];
      assert.equal(keysOf(reads), '', `${gap} ms`);
      assert.equal(pastedBy(reads), `하나\r둘\r셋${command}넷\r`);
    }
  });
});

describe('what a person types right after a paste is not lost, and acts in its order:', () => {
  const paste = `${start}하나${end}`;
  for (const [what, reads, keys] of [
    ['Enter at once', [[5, '\r']], '\r'],
    ['Enter in the read of the paste', ['\r'], '\r'],
    ['Enter a moment later', [[60, '\r']], '\r'],
    ['Enter after a pause', [[300, '\r']], '\r'],
    [
      'a word and Enter',
      [
        [80, 'a'],
        [80, 'b'],
        [80, '\r'],
      ],
      'ab\r',
    ],
    [
      'Korean',
      [
        [80, '안'],
        [80, '녕'],
        [80, '하'],
      ],
      '안녕하',
    ],
    ['a committed syllable with Enter', [[300, '요\r']], '요\r'],
    [
      'a committed syllable with Enter, and more',
      [
        [300, '요\r'],
        [200, '가'],
      ],
      '요\r가',
    ],
    ['a line typed ahead', [[20, '둘\r셋\r']], '둘\r셋\r'],
    [
      'arrows held down',
      [
        [200, `${esc}[A${esc}[A`],
        [30, `${esc}[A`],
      ],
      `${esc}[A`.repeat(3),
    ],
    ['Esc', [[300, esc]], `${esc}[27u`],
    ['a shortcut', [[300, '\u0013']], '\u0013'],
    [
      'an answer of the terminal, then Enter',
      [
        [200, `${esc}[?2004;1$y`],
        [50, '\r'],
      ],
      '\r',
    ],
  ] satisfies readonly (readonly [string, readonly Read[], string])[]) {
    test(what, () => {
      assert.equal(keysOf([paste, ...reads]), keys);
      assert.equal(pastedBy([paste, ...reads]), '하나');
    });
  }

  test('a single key is not held for longer than the rest of a paste may take', () => {
    const reads: Read[] = [paste, [150, '\r'], [0, `${start}둘${end}`]];
    assert.equal(readInTime(reads), `${paste}\r${start}둘${end}`);
  });

  test('keys after Enter act, even if they arrive together and a next paste follows them', () => {
    for (const gap of [40, 60, 99, 100, 150, 900]) {
      const reads: Read[] = [paste, [gap, '\r'], [110, `\u0001\u000b${start}둘${end}`]];
      assert.equal(readInTime(reads), `${paste}\r\u0001\u000b${start}둘${end}`, `${gap} ms`);
    }
  });

  test('after a paste whose end never arrives, single keys act', () => {
    const reads: Read[] = [`${start}하나`, [1500, '둘'], [200, '\r'], [200, '셋\r']];
    assert.equal(keysOf(reads), '둘\r셋\r');
  });
});
