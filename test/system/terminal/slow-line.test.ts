import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createInputDecoder} from '../../../src/system/terminal/input-decoder.ts';
import {oneByOne, type Read, readInTime} from '../../support/read-in-time.ts';

const esc = '\u001b';
const escKey = `${esc}[27u`;
const start = `${esc}[200~`;
const end = `${esc}[201~`;
const st = `${esc}\\`;
const gaps = [0, 5, 60, 300, 700, 1000, 1500];

/** What Ink reads from bytes that arrive with these delays (ms). */
function readBytes(reads: readonly (readonly [gap: number, bytes: Uint8Array])[]): string {
  const decoder = createInputDecoder();
  return readInTime(reads.map(([gap, bytes]): Read => [gap, decoder.decode(bytes)]));
}

/** Input that is cut at every byte, with every pause; after a cut behind Esc, that is a key. */
function assertCutAnywhere(input: string | Buffer, passed: string): void {
  const bytes = Buffer.from(input as string);
  const before = Buffer.from('가');
  const after = Buffer.from('나');
  for (const gap of gaps) {
    for (let at = 1; at < bytes.length; at += Math.ceil(bytes.length / 40)) {
      const read = readBytes([
        [0, Buffer.concat([before, bytes.subarray(0, at)])],
        [gap, bytes.subarray(at)],
        [3000, after],
      ]);
      const isEscCut = at === 1 && gap > 25 && bytes[0] === 0x1b;
      assert.equal(read, `가${isEscCut ? escKey : ''}${passed}나`, `cut at ${at}, ${gap} ms`);
    }
  }
  assert.equal(readBytes([[0, Buffer.concat([before, bytes, after])]]), `가${passed}나`);
}

describe('what a terminal reports is no text, cut anywhere, with a pause of up to 1.5 s:', () => {
  for (const [what, report] of Object.entries({
    'the cursor position': `${esc}[24;80R`,
    'the cursor position with its page': `${esc}[?24;80;1R`,
    'what it is': `${esc}[?62;22c`,
    'its second identity': `${esc}[>0;276;0c`,
    'its state': `${esc}[0n`,
    'a mode': `${esc}[?2004;1$y`,
    'a mode of ANSI': `${esc}[4;2$y`,
    'the keyboard protocol': `${esc}[?1u`,
    'its parameters': `${esc}[2;1;1;128;128;1;0x`,
    'a dark theme': `${esc}[?997;1n`,
    'its size': `${esc}[8;24;80t`,
    'a change of its size': `${esc}[48;24;80;480;800t`,
    'the cursor position with a control of 8 bits': Buffer.from('\x9b24;80R', 'latin1'),
    'the focus': `${esc}[I`,
    'the lost focus': `${esc}[O`,
    'a click (SGR)': `${esc}[<0;5;5M`,
    'a released button (SGR)': `${esc}[<0;105;5m`,
    'a click (urxvt)': `${esc}[32;10;20M`,
    'a function key that the program does not know': `${esc}[25~`,
    'an unknown key with Shift': `${esc}[29;2~`,
    'a release (kitty)': `${esc}[97;1:3u`,
  })) {
    test(what, () => assertCutAnywhere(report, ''));
  }
});

describe('a string is no text, cut anywhere, with a pause of up to 1.5 s, also behind its Esc:', () => {
  for (const [what, string] of Object.entries({
    'a color': `${esc}]4;1;rgb:cd/00/00\u0007`,
    'the foreground': `${esc}]10;rgb:cd/00/00${st}`,
    'the color of the cursor': `${esc}]12;#ffffff\u0007`,
    'the clipboard': `${esc}]52;c;7ZWc6riA\u0007`,
    'a setting': `${esc}P1$r0m${st}`,
    'a capability': `${esc}P1+r544e=787465726d${st}`,
    'the name of the terminal': `${esc}P>|XTerm(388)${st}`,
    'a checksum': `${esc}P1!~ABCD${st}`,
    'a picture': `${esc}_Gi=31;OK${st}`,
    'what tmux passes through': `${esc}Ptmux;${esc}${esc}]11;rgb:1/1/1\u0007${st}`,
    'a string of the same, ended by ST': `${esc}Ptmux;${esc}${esc}]11;rgb:1/1/1${esc}${st}${st}`,
  })) {
    test(what, () => {
      for (const gap of gaps) {
        for (let at = 1; at < string.length; at += 1) {
          const read = readInTime([
            `가${string.slice(0, at)}`,
            [gap, string.slice(at)],
            [3000, '나'],
          ]);
          // An Esc alone, and with the letter of an introducer, is a key.
          const text = read.replace(escKey, '').replace(/\u001b[\]P_]/, '');
          assert.equal(text, '가나', `cut at ${at}, ${gap} ms`);
        }
      }
    });
  }
});

test('Esc before what a terminal reports is a key, and what follows it is text', () => {
  for (const report of [`${esc}[24;80R`, `${esc}[I`, `${esc}[M !!`, `${esc}]11;rgb:1\u0007`]) {
    assert.equal(readInTime([`${esc}${report}가`]), `${escKey}가`);
  }
});

describe('a report of the mouse with three characters is no text, cut anywhere:', () => {
  for (const [what, report] of Object.entries({
    'a click': `${esc}[M !!`,
    'the wheel': `${esc}[M\`#*`,
    'a released button': `${esc}[M#!!`,
    'a click at column 100': Buffer.from(`${esc}[M \x84!`, 'latin1'),
    'a coordinate that is CSI': Buffer.from(`${esc}[M \x9b!`, 'latin1'),
    'coordinates that are OSC and DCS': Buffer.from(`${esc}[M \x9d\x90`, 'latin1'),
    'a coordinate that begins a character': Buffer.from(`${esc}[M \xc3!`, 'latin1'),
    'the last coordinates': Buffer.from(`${esc}[M\xff\xff\xff`, 'latin1'),
    'coordinates beyond the last': `${esc}[M \u0000\u0000`,
    'coordinates in UTF-8': `${esc}[M é\u07ff`,
    'a coordinate that is a key': `${esc}[M \r\u0003`,
  })) {
    test(what, () => assertCutAnywhere(report, ''));
  }

  test('also several of them in one read, and the next key is a key', () => {
    assert.equal(readInTime([`${esc}[M !!${esc}[M#!!${esc}[M !"a`]), 'a');
    assert.equal(readInTime([`${esc}[M !!`, [60, 'a'], [60, '\r']]), 'a\r');
    assert.equal(readInTime([`${esc}[M !${esc}[A`]), `${esc}[A`);
    assert.equal(readInTime([`${esc}[M !`, [3000, '나']]), '나');
  });
});

describe('a key is itself, cut anywhere, with a pause of up to 1.5 s:', () => {
  for (const [what, key, passed] of [
    ['an arrow', `${esc}[A`],
    ['an arrow with its event', `${esc}[1;1:1A`],
    ['Ctrl and an arrow', `${esc}[1;5C`],
    ['Page Up', `${esc}[5~`],
    ['Ctrl and Page Up (rxvt)', `${esc}[5^`],
    ['Shift and Tab', `${esc}[Z`],
    ['F5', `${esc}[15~`],
    ['Ctrl and Enter', `${esc}[27;5;13~`, `${esc}[13;5u`],
    ['Shift and Enter', `${esc}[13;2u`],
    ['a letter by its number', `${esc}[97u`, 'a'],
  ] satisfies readonly (readonly [string, string, string?])[]) {
    test(what, () => assertCutAnywhere(key, passed ?? key));
  }
});

describe('a marked paste is one paste:', () => {
  const paste = `${start}안녕\r하세요${end}`;

  test('with a marker that is cut anywhere, and a pause of up to 2.5 s', () => {
    for (const gap of [60, 700, 1000, 1500, 2500]) {
      for (let at = 1; at < start.length; at += 1) {
        const isStartShown = at > 1 && gap > 2000;
        const passed = readInTime([paste.slice(0, at), [gap, paste.slice(at)]]);
        const shown = at === 1 ? escKey : isStartShown ? start.slice(0, at) : '';
        assert.equal(passed, `${shown}${paste}`, `start cut at ${at}, ${gap} ms`);
        const cut = paste.length - at;
        const reads: Read[] = [paste.slice(0, cut), [gap, `${paste.slice(cut)}`], [300, '나']];
        assert.equal(readInTime(reads), `${paste}나`, `end cut at ${cut}, ${gap} ms`);
      }
    }
  });

  test('byte by byte, 60 ms apart', () => {
    const bytes = [...Buffer.from(paste)].map((byte) => [60, Uint8Array.of(byte)] as const);
    assert.equal(readBytes(bytes), `${escKey}${paste}`);
    assert.equal(readBytes([...bytes, [300, Buffer.from('\r')]]), `${escKey}${paste}\r`);
  });

  test('also if it stops for a second between any of its bytes: no Enter in it is a key', () => {
    const bytes = oneByOne(paste, 60);
    for (let at = 1; at < bytes.length; at += 1) {
      const reads = bytes.map((read, index): Read => (index === at ? [1000, read[1] ?? ''] : read));
      const passed = readInTime(reads);
      assert.ok(passed.endsWith(paste), `${at}: ${JSON.stringify(passed)}`);
    }
  });
});

describe('what a person types after Esc, beginning like a sequence, is text:', () => {
  for (const typed of [
    '[',
    '[x',
    '[2026-11-29] 회의',
    '[20',
    '[Mon] 회의',
    '[M',
    '[I',
    '[A] 반',
    '[1;2R',
    ']',
  ]) {
    test(typed, () => {
      for (const gap of [60, 90, 300, 700, 1500]) {
        const reads = oneByOne(typed, gap);
        assert.equal(readInTime([esc, ...reads]), `${escKey}${typed}`, `${gap} ms`);
      }
    });
  }

  test('a read that is not complete as a sequence is text, long after Esc', () => {
    for (const typed of ['[12', '[?62', ']11;rgb', 'P>|name', '[1] 할 일\r', '[3A] class']) {
      assert.equal(readInTime([esc, [700, typed], [3000, '나']]), `${escKey}${typed}나`);
    }
  });
});
