import assert from 'node:assert/strict';
import {test} from 'node:test';
import {programShape} from '../../../scripts/manual/program-shape.ts';
import type {CommandShape} from '../../../src/domain/program/command-shape.ts';
import {cellWidth} from '../../../src/domain/text/cell-width.ts';
import {plainCells} from '../../../src/domain/text/plain-width.ts';

function wordsOf({purpose, examples, options, commands}: CommandShape): readonly string[] {
  const own = options.map((option) => option.purpose);
  return [purpose, ...examples, ...own, ...commands.flatMap(wordsOf)];
}

test('the words of the help have the width that a terminal draws', () => {
  const words = [...wordsOf(programShape('ko')), ...wordsOf(programShape('en'))];
  assert.ok(words.length > 20);
  for (const text of words) assert.equal(plainCells(text), cellWidth(text), text);
  assert.equal(plainCells('가a漢…'), 6);
});
