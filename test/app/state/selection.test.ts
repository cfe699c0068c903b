import assert from 'node:assert/strict';
import {test} from 'node:test';
import {keptSelection, movedSelection, selectedIndex} from '../../../src/app/state/selection.ts';

const list = (ids: string) => [...ids].map((id) => ({id}));

test('the first is meant where none is selected, or the selected one is gone', () => {
  assert.deepEqual(
    [selectedIndex(list('abc'), 'c'), selectedIndex(list('abc'), 'x'), selectedIndex([], null)],
    [2, 0, 0],
  );
});

test('a selection moves as far as there is something', () => {
  const moved = (from: string | null, by: number) => movedSelection(list('abc'), from, by);
  assert.deepEqual(
    [moved('b', 1), moved('b', 99), moved('b', -99), moved(null, 1), moved(null, -1)],
    ['c', 'c', 'a', 'a', 'a'],
  );
  assert.equal(movedSelection([], null, 1), null);
});

test('a selection stays with its entry; where that is gone, the one in its place has it', () => {
  const kept = (before: string, after: string, selected: string | null) =>
    keptSelection(list(before), list(after), selected);
  assert.equal(kept('abc', 'xabc', 'b'), 'b');
  assert.equal(kept('abc', 'ac', 'b'), 'c');
  assert.equal(kept('abc', 'ab', 'c'), 'b');
  assert.equal(kept('', 'abc', null), 'a');
  assert.equal(kept('a', '', 'a'), null);
});
