import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {
  graphicsQuestion,
  readCellSize,
  readGraphics,
} from '../../../src/system/terminal/graphics-answers.ts';
import {takeAnswers} from '../../../src/system/terminal/terminal-sequences.ts';

const cell = '\x1b[6;20;9t';
const kitty = '\x1b_Gi=31;OK\x1b\\';
const name = (text: string): string => `\x1bP>|${text}\x1b\\`;
const known = {width: 9, height: 20};

describe('what a terminal answers decides how pictures are drawn:', () => {
  for (const [what, answers, graphics] of [
    ['nothing', '', null],
    ['no graphics', `${name('XTerm(390)')}${cell}\x1b[?62;22c`, null],
    [
      'kitty',
      `${name('kitty(0.36.4)')}${kitty}${cell}\x1b[?62;52c`,
      {protocol: 'kitty', cell: known},
    ],
    [
      'ghostty',
      `${name('ghostty 1.2.0')}${kitty}${cell}\x1b[?62;22c`,
      {protocol: 'kitty', cell: known},
    ],
    [
      'kitty without the size of a cell',
      `${name('kitty(1.0.0)')}${kitty}\x1b[?62c`,
      {protocol: 'kitty', cell: {width: 10, height: 20}},
    ],
    ['kitty before placeholders', `${name('kitty(0.26.5)')}${kitty}${cell}\x1b[?62c`, null],
    [
      'kitty that refuses',
      `${name('kitty(0.36.4)')}\x1b_Gi=31;EINVAL:no\x1b\\${cell}\x1b[?62c`,
      null,
    ],
    [
      'kitty graphics without placeholders, and sixel',
      `${name('WezTerm 20240203')}${kitty}${cell}\x1b[?65;4;6;18;22c`,
      {protocol: 'sixel', cell: known},
    ],
    ['sixel', `${cell}\x1b[?63;1;2;4c`, {protocol: 'sixel', cell: known}],
    ['sixel without the size of a cell', '\x1b[?63;1;2;4c', null],
    ['sixel with cells of no size', '\x1b[6;0;0t\x1b[?63;4c', null],
    ['another attribute with a 4 in it', `${cell}\x1b[?64;14;42c`, null],
    ['a class of terminals that is 4', `${cell}\x1b[?4;6c`, null],
  ] as const) {
    test(what, () => {
      assert.deepEqual(readGraphics(answers), graphics);
      assert.equal(takeAnswers(`가${answers}a`).typed, '가a', 'no answer is taken for keys');
    });
  }
});

test('inside a multiplexer only what it answers itself is asked', () => {
  for (const env of [
    {TMUX: '/tmp/tmux'},
    {STY: '1.pts'},
    {TERM: 'screen-256color'},
    {TERM: 'tmux'},
  ]) {
    assert.equal(graphicsQuestion(env), '\x1b[16t\x1b[c');
  }
  assert.match(graphicsQuestion({TERM: 'xterm-kitty'}), /^\x1b\[>q\x1b_G[^\x1b]*a=q[^\x1b]*\x1b\\/);
});

test('the size of a cell is read from its report only', () => {
  assert.deepEqual(readCellSize('\x1b[6;20;9t'), known);
  assert.equal(readCellSize('\x1b[4;600;800t'), null);
  assert.equal(readCellSize('\x1b[6;20;1t'), null);
});
