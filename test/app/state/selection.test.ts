import assert from 'node:assert/strict';
import {test} from 'node:test';
import {keptSelection, movedSelection, selectedIndex} from '../../../src/app/state/selection.ts';

const list = (ids: string) => [...ids].map((id) => ({id}));

test('the first entry is selected if none is, or if the selected one no longer exists', () => {
  assert.deepEqual(
    [selectedIndex(list('abc'), 'c'), selectedIndex(list('abc'), 'x'), selectedIndex([], null)],
    [2, 0, 0],
  );
});

test('a selection stops at the first and the last entry', () => {
  const moved = (from: string | null, by: number) => movedSelection(list('abc'), from, by);
  assert.deepEqual(
    [moved('b', 1), moved('b', 99), moved('b', -99), moved(null, 1), moved(null, -1)],
    ['c', 'c', 'a', 'a', 'a'],
  );
  assert.equal(movedSelection([], null, 1), null);
});

test('a selection stays with its entry; if the entry no longer exists, the one at its position is selected', () => {
  const kept = (before: string, after: string, selected: string | null) =>
    keptSelection(list(before), list(after), selected);
  assert.equal(kept('abc', 'xabc', 'b'), 'b');
  assert.equal(kept('abc', 'ac', 'b'), 'c');
  assert.equal(kept('abc', 'ab', 'c'), 'b');
  assert.equal(kept('', 'abc', null), 'a');
  assert.equal(kept('a', '', 'a'), null);
});
