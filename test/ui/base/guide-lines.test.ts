import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fittingLines, type GuideLine} from '../../../src/ui/base/guide-lines.ts';
import {row} from '../../../src/ui/base/row.ts';

const line = (text: string, height: number, rank: number): GuideLine => ({
  rows: Array.from({length: height}, (_, index) => row(`${text}${index}`)),
  rank,
});

const fitted = (room: number): string =>
  fittingLines([line('a', 2, 3), line('b', 2, 0), line('c', 1, 5), line('d', 3, 1)], room)
    .map(([span]) => span?.text)
    .join(' ');

test('less important lines are dropped first, and the others keep their order', () => {
  assert.equal(fitted(8), 'a0 a1 b0 b1 c0 d0 d1 d2');
  assert.equal(fitted(7), 'a0 a1 b0 b1 d0 d1 d2');
  assert.equal(fitted(6), 'b0 b1 c0 d0 d1 d2', 'a smaller one still fits');
});

test('a necessary line is shown in part rather than dropped', () => {
  assert.equal(fitted(4), 'b0 b1 d0 d1');
  assert.equal(fitted(1), 'b0');
  assert.equal(fitted(0), '');
});
