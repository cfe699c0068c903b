import assert from 'node:assert/strict';
import {readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import type {FramesOptions} from '../../../scripts/frames/options.ts';
import {printFrames} from '../../../scripts/frames/print-frames.ts';
import {cellWidth} from '../../../src/domain/text/cell-width.ts';
import type {Shown} from '../../support/samples/shown.ts';
import {shown} from '../../support/samples/shown.ts';
import {tempFolder} from '../../support/temp-folder.ts';

const options: FramesOptions = {
  names: null,
  setting: {columns: 40, rows: 10, language: 'ko'},
  theme: 'dark',
  hasColor: false,
  isUpdate: false,
};

const screens = ['one', 'two'].map(
  (name): Shown => ({
    name,
    about: `screen ${name}`,
    isSized: true,
    draw: () => ({rows: [[{text: '하나', tone: 'warn'}]], caret: null}),
  }),
);

test('the list has a line for each screen', () => {
  assert.deepEqual(printFrames(screens, options), ['one  screen one', 'two  screen two']);
});

test('a screen is printed with its edge, its tones by name or in color', () => {
  const blanks = ' '.repeat(36);
  assert.deepEqual(printFrames(screens, {...options, names: ['two']}), [
    'two: screen two',
    '',
    'ko 40x10',
    `하나${blanks}│ warn`,
    '',
  ]);
  const colored = printFrames(screens, {...options, names: ['two'], hasColor: true});
  assert.equal(colored[3], `\u001B[38;5;221m하나\u001B[39m${blanks}│`);
});

test('every row of every screen ends at the edge of the terminal', () => {
  const sized = shown.filter(({isSized}) => isSized);
  const lines = printFrames(sized, {...options, names: sized.map(({name}) => name)});
  const rows = lines.filter((line) => line.includes('│'));
  assert.ok(rows.length >= sized.length * 10);
  for (const row of rows) assert.equal(cellWidth(row.replace(/│.*$/, '')), 40, row);
});

test('all golden files are written, and those without a screen are removed', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'gone.txt'), '');
  const one = {...options, isUpdate: true, names: ['one']};
  assert.deepEqual(printFrames(screens, one, folder), [
    'written: one.txt',
    '1 golden file changed, of 1',
  ]);
  const all = {...one, names: ['one', 'two']};
  assert.deepEqual(printFrames(screens, all, folder), [
    'removed: gone.txt',
    'written: two.txt',
    '2 golden files changed, of 2',
  ]);
  assert.deepEqual(readdirSync(folder).sort(), ['one.txt', 'two.txt']);
});
