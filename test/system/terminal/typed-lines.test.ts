import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readTypedLines} from '../../../src/system/terminal/typed-lines.ts';

const esc = '\u001b';

describe('a line that the terminal has edited is text without the answers and keys in it:', () => {
  for (const [what, typed, lines] of [
    ['a line', ['안녕'], ['안녕']],
    ['an empty line', [''], ['']],
    ['a line with spaces', ['  안녕 '], ['  안녕 ']],
    ['the background, late', [`${esc}]11;rgb:1e1e/1e1e/1e1e${esc}\\안녕`], ['안녕']],
    ['the background, ended by BEL', [`${esc}]11;rgb:1e1e/1e1e/1e1e\u0007안녕`], ['안녕']],
    ['the cursor', [`${esc}[24;80R안녕`], ['안녕']],
    ['what the terminal is', [`안녕${esc}[?62;22c`], ['안녕']],
    ['8-bit controls', ['\u009d11;rgb:1e\u009c안녕'], ['안녕']],
    ['a syllable byte by byte', [`${esc}[237u${esc}[149u${esc}[156u`], ['한']],
    ['a syllable with modifyOtherKeys', [`${esc}[27;1;54620~`], ['한']],
    ['an arrow', [`안${esc}[D녕`], ['안녕']],
  ] as const) {
    test(what, () => assert.deepEqual(readTypedLines(typed), {lines, isPasted: false}));
  }
});

describe('lines are pasted if there are several, or if the terminal marks them:', () => {
  for (const [what, typed, lines] of [
    ['two lines', ['하나', '둘'], ['하나', '둘']],
    ['one marked line', [`${esc}[200~하나${esc}[201~`], ['하나']],
    ['a marked command', [`${esc}[200~/logout${esc}[201~`], ['/logout']],
    ['marked lines', [`${esc}[200~하나`, `둘${esc}[201~`], ['하나', '둘']],
    [
      'a false end marker',
      [`${esc}[200~하나${esc}[201~`, `/logout${esc}[201~`],
      ['하나', '/logout'],
    ],
    ['Enter as a key without marks', [`/logout${esc}[13uy${esc}[27;5;109~`], ['/logout', 'y']],
    ['Enter as a key', [`${esc}[200~하나${esc}[13;1u둘${esc}[201~`], ['하나', '둘']],
  ] as const) {
    test(what, () => assert.deepEqual(readTypedLines(typed), {lines, isPasted: true}));
  }
});
