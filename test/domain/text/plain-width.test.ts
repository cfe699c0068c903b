import assert from 'node:assert/strict';
import {test} from 'node:test';
import {cellWidth} from '../../../src/domain/text/cell-width.ts';
import {plainCells} from '../../../src/domain/text/plain-width.ts';
import {commandHelp} from '../../../src/messages/help/command-help.ts';

test('the words of the help are as wide as a terminal draws them', () => {
  const words = Object.values(commandHelp).flatMap(({ko, en}) => [ko, en]);
  assert.ok(words.length > 20);
  for (const text of words) assert.equal(plainCells(text), cellWidth(text), text);
  assert.equal(plainCells('가a漢…'), 6);
});
