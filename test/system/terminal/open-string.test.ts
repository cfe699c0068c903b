import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {oneByOne, type Read, readInTime} from '../../support/read-in-time.ts';

const esc = '\u001b';
const st = `${esc}\\`;
const bel = '\u0007';
const late: Read = [50, '글'];

test('the background that comes in two reads, 80 ms apart, is not text, and its BEL is no key', () => {
  for (const end of [st, bel]) {
    const reads: Read[] = [`${esc}]11;rgb:1e1e`, [80, `/1e1e/1e1e${end}`], late];
    assert.equal(readInTime(reads), '글', JSON.stringify(end));
  }
});

const strings = {
  'the background': `${esc}]11;rgb:1e1e/1e1e/1e1e${st}`,
  'a color of the palette': `${esc}]4;1;rgb:cdcd/0000/0000${bel}`,
  'the foreground with transparency': `${esc}]10;rgba:ffff/ffff/ffff/8000${st}`,
  'the clipboard': `${esc}]52;c;${'7ZWc6riA'.repeat(400)}${bel}`,
  'a title in Korean': `${esc}]l내 제목 입니다${st}`,
  'the name of an icon': `${esc}]Lxterm${bel}`,
  'a title with spaces, by number': `${esc}]2;my own title${bel}`,
  'the name of the terminal': `${esc}P>|XTerm(388)${st}`,
  'a setting': `${esc}P1$r0;1;31m${st}`,
  'a capability': `${esc}P1+r544e=787465726d${st}`,
  'a setting with a line end': `${esc}P0+r\r${st}`,
  'the picture protocol': `${esc}_Gi=31;OK${st}`,
  'an application command': `${esc}_tmux says so${st}`,
  'a private message': `${esc}^private 메시지${st}`,
  'a start of string': `${esc}Xstart of 문자열${bel}`,
  'a string with 8-bit controls': '\u009d11;rgb:1e1e/1e1e/1e1e\u009c',
  'a device control with 8-bit controls': '\u0090>|foot(1.16)\u009c',
  'a string that CAN ends': `${esc}]11;rgb:1e\u0018`,
};

describe('a string of the terminal is never text, cut anywhere, at any pace of its line:', () => {
  for (const [what, string] of Object.entries(strings)) {
    test(what, () => {
      const step = Math.max(1, Math.floor(string.length / 40));
      for (let at = 2; at <= string.length; at += step) {
        for (const gap of [0, 30, 80, 450]) {
          const reads: Read[] = [`가${string.slice(0, at)}`, [gap, string.slice(at)], late];
          assert.equal(readInTime(reads), '가글', `cut at ${at}, ${gap} ms`);
        }
      }
      assert.equal(readInTime([...oneByOne(`가${string}`, 5), late]), '가글', 'one by one');
    });
  }
});

describe('an answer that stops for long is not text either:', () => {
  for (const [what, reads] of Object.entries({
    'its rest': [`${esc}]11;rgb:1e1e`, [3000, `/1e1e/1e1e${st}`]],
    'its rest, ended by BEL': [`${esc}]11;rgb:1e1e`, [3000, `/1e1e/1e1e${bel}`]],
    'its BEL': [`${esc}]11;rgb:1e1e/1e1e/1e1e`, [3000, bel]],
    'the second half of its ST': [`${esc}]11;rgb:1e1e/1e1e/1e1e${esc}`, [3000, '\\']],
    'three parts': [`${esc}]11;rgb:1e1e`, [1900, '/1e1e'], [1900, `/1e1e${st}`]],
    'the rest of what the terminal is': [`${esc}[?62;`, [1900, '22c']],
    'the rest of it, after it was given up': [`${esc}[?62`, [3000, ';22c']],
    'the rest of a mode': [`${esc}[?2026;2`, [3000, '$y']],
    'the rest of a mode and the next answer': [`${esc}[?2004`, [3000, `;2$y${esc}[?62;4c`]],
    'three parts after its introducer': [
      `${esc}]`,
      [100, '4;7;rg'],
      [900, 'b:e5/'],
      [900, `e5${st}`],
    ],
    'no end': [`${esc}]11;rgb:1e1e/1e1e`],
    'a string of no known kind': [`${esc}^one`, [1900, ' two'], [1900, st]],
  } satisfies Record<string, readonly Read[]>)) {
    test(what, () => {
      assert.equal(readInTime([...reads, [4000, '글']]), '글');
    });
  }
});

test('two Esc typed behind a string that tmux passes through are keys', () => {
  const passedOn = `${esc}Ptmux;${esc}${esc}]11;rgb:1/1/1${bel}${st}`;
  assert.equal(readInTime([`${passedOn}${esc}${esc}`, late]), `${esc}[27u${esc}[27u글`);
});

describe('what a person types after an answer without its end is text:', () => {
  for (const typed of ['안녕', 'hello', '\r', '요\r', `${esc}[D`, 'ls -l\r', '2 cups']) {
    test(JSON.stringify(typed), () => {
      for (const gap of [60, 300]) {
        const reads = [`${esc}]11;rgb:1e1e`, ...oneByOne(typed, gap)];
        if (!typed.includes(esc)) assert.equal(readInTime(reads), typed, `${gap} ms`);
      }
      assert.equal(readInTime([`${esc}]11;rgb:1e1e`, [3000, typed]]), typed);
      assert.equal(readInTime([`${esc}[?62`, [3000, typed]]), typed);
    });
  }
});

test('Esc after an answer without its end is a key, and the text after it is text', () => {
  for (const gap of [60, 300, 1500]) {
    for (const typed of ['안', 'a', '회의\r', `${esc}[A`]) {
      const reads: Read[] = [`${esc}]11;rgb:1e1e`, [100, esc], [gap, typed]];
      assert.equal(readInTime(reads), `${esc}[27u${typed}`, `${gap} ms`);
    }
  }
});

describe('Alt with the letter of an introducer stays a key:', () => {
  for (const [what, reads, passed] of [
    ['alone', [`${esc}]`], `${esc}]`],
    ['before Korean', [`${esc}P`, [60, '안'], [60, '녕']], `${esc}P안녕`],
    ['before a committed line', [`${esc}X`, [60, '안녕\r']], `${esc}X안녕\r`],
    ['before Esc', [`${esc}]`, [60, esc], [60, 'x']], `${esc}]${esc}[27ux`],
    ['before Ctrl+G', [`${esc}_`, [60, bel]], `${esc}_${bel}`],
    ['before an arrow', [`${esc}^`, [60, `${esc}[A`]], `${esc}^${esc}[A`],
    ['before a paste', [`${esc}P`, `${esc}[200~글${esc}[201~`], `${esc}P${esc}[200~글${esc}[201~`],
    ['twice', [`${esc}]${esc}]`], `${esc}]${esc}]`],
    ['with text of the same read', [`${esc}PGood\r`], `${esc}PGood\r`],
    ['before what a hand types', [`${esc}]`, ...oneByOne('11;rgb:1', 90)], `${esc}]11;rgb:1`],
  ] satisfies readonly (readonly [string, readonly Read[], string])[]) {
    test(what, () => {
      assert.equal(readInTime(reads), passed);
    });
  }
});
