import assert from 'node:assert/strict';
import {test} from 'node:test';
import {draw} from '../../../scripts/mutation/draw.ts';

const items = Array.from({length: 500}, (_, index) => index);

test('a seed repeats its draw, and another seed draws differently', () => {
  const drawn = draw(items, {count: 60, seed: 7});
  assert.deepEqual(draw(items, {count: 60, seed: 7}), drawn);
  assert.notDeepEqual(draw(items, {count: 60, seed: 8}), drawn);
});

test('no item is drawn twice, and not more than exist', () => {
  assert.equal(new Set(draw(items, {count: 60, seed: 1})).size, 60);
  assert.deepEqual(
    [...draw(items, {count: 1000, seed: 1})].sort((a, b) => a - b),
    items,
  );
});
