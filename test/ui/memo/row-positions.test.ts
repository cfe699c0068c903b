import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {
  type Blocks,
  comparePositions,
  lastPosition,
  positionAbove,
  positionBelow,
  type RowPosition,
} from '../../../src/ui/memo/row-positions.ts';
import {checkProperty} from '../../support/check-property.ts';

const heights = fc.array(fc.integer({min: 1, max: 9}), {minLength: 1, maxLength: 30});
const blocksOf = (rows: readonly number[]): Blocks => ({
  count: rows.length,
  heightOf: (index) => rows[index] ?? 0,
});
/** The positions of all rows, in order. */
const spotsOf = (rows: readonly number[]): RowPosition[] =>
  rows.flatMap((height, index) => Array.from({length: height}, (_, row) => ({index, row})));

test('moving up and down by rows agrees with a list of all rows', (context) => {
  const property = fc.property(heights, fc.nat(), fc.nat(60), (rows, from, by) => {
    const blocks = blocksOf(rows);
    const all = spotsOf(rows);
    const at = from % all.length;
    const spot = all[at] as RowPosition;
    assert.deepEqual(positionAbove(blocks, spot, by), all[Math.max(0, at - by)]);
    assert.deepEqual(positionBelow(blocks, spot, by), all[Math.min(all.length - 1, at + by)]);
    assert.deepEqual(lastPosition(blocks), all.at(-1));
    const other = all[(from * 7 + by) % all.length] as RowPosition;
    assert.equal(Math.sign(comparePositions(spot, other)), Math.sign(at - all.indexOf(other)));
  });
  checkProperty(context, property);
});
