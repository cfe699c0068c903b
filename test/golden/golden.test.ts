import assert from 'node:assert/strict';
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {
  describeDifference,
  findDifferences,
  goldenFolder,
  goldenText,
  settleDifference,
  updateCommand,
} from '../support/samples/golden-files.ts';
import {type Shown, shown} from '../support/samples/shown.ts';
import {tempFolder} from '../support/temp-folder.ts';

test('every screen matches its golden file, and no file is left without a screen', () => {
  const differences = findDifferences(shown, goldenFolder);
  const reported = differences.map(describeDifference).join('\n');
  const advice = `If this is what the change is to do: ${updateCommand}`;
  assert.ok(differences.length === 0, `screens have changed.\n${reported}\n${advice}`);
});

const screen = (name: string, words: string): Shown => ({
  name,
  about: 'a sample',
  isSized: true,
  draw: () => ({rows: [[{text: words, tone: 'warn'}], []], caret: {x: 3, y: 0}}),
});

test('a changed word, a changed tone and a moved caret are differences, each below its frame', () => {
  const folder = tempFolder();
  const before = screen('one', '하나 one');
  for (const difference of findDifferences([before], folder)) settleDifference(difference, folder);
  assert.deepEqual(findDifferences([before], folder), []);

  const [words, ...others] = findDifferences([screen('one', '둘 one')], folder);
  assert.ok(words !== undefined && others.length === 0);
  const lines = describeDifference(words).split('\n');
  assert.deepEqual(lines.slice(0, 4), [
    'one.txt:',
    '  ko 80x24',
    `  - 하나 one${' '.repeat(72)}│ warn`,
    `  + 둘 one${' '.repeat(74)}│ warn`,
  ]);
  assert.equal(lines.length, 1 + 4 * 3);

  const tone: Shown = {...before, draw: () => ({rows: [[{text: '하나 one'}], []], caret: null})};
  const reported = findDifferences([tone], folder).map(describeDifference).join();
  assert.deepEqual(reported.split('\n').slice(0, 6), [
    'one.txt:',
    '  ko 80x24',
    '  - ko 80x24, caret in row 1, column 4',
    `  - 하나 one${' '.repeat(72)}│ warn`,
    '  + ko 80x24',
    `  + 하나 one${' '.repeat(72)}│`,
  ]);
});

test('a file without a screen and a screen without a file are differences', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'gone.txt'), 'gone: a sample\n');
  const differences = findDifferences([screen('new', 'new')], folder);
  assert.deepEqual(differences.map(describeDifference), [
    'gone.txt: nothing is shown by this name',
    'new.txt: there is no such file yet',
  ]);
  for (const difference of differences) settleDifference(difference, folder);
  assert.deepEqual(findDifferences([screen('new', 'new')], folder), []);
  rmSync(join(folder, 'new.txt'));
  assert.equal(findDifferences([screen('new', 'new')], folder).length, 1);
});

test('a frame is the same in every time zone, and the zone of the process is not changed', () => {
  const zone = process.env['TZ'];
  try {
    for (const other of ['America/Los_Angeles', 'Asia/Kathmandu']) {
      process.env['TZ'] = other;
      for (const one of shown.filter(({name}) => /^(main|memo-linked|schedules)$/.test(name))) {
        const golden = readFileSync(join(goldenFolder, `${one.name}.txt`), 'utf8');
        assert.equal(goldenText(one), golden, other);
      }
      assert.equal(process.env['TZ'], other);
    }
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

test('no line of a golden file ends in a space', () => {
  for (const one of shown) assert.doesNotMatch(goldenText(one), /[ \t]$/m, one.name);
});
