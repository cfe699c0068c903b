import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readDuration} from '../../../src/domain/program/duration.ts';

test('a duration is whole numbers with units, the larger first', () => {
  const read: readonly [string, number | null][] = [
    ['45s', 45_000],
    ['30m', 1_800_000],
    ['1h30m', 5_400_000],
    ['24H', 86_400_000],
    [' 7d ', 604_800_000],
    ['2w', 1_209_600_000],
    ['2y', 63_072_000_000],
    ['', null],
    ['0m', null],
    ['30', null],
    ['-5m', null],
    ['1.5h', null],
    ['30m1h', null],
    ['5분', null],
    ['1s', 1000],
    ['100y', 3_153_600_000_000],
    ['100y1s', null],
    ['101y', null],
    ['9'.repeat(400), null],
    [`${'9'.repeat(400)}y`, null],
  ];
  for (const [text, expected] of read) assert.equal(readDuration(text), expected, text);
});
