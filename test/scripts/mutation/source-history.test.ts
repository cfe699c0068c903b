import assert from 'node:assert/strict';
import {test} from 'node:test';
import {earlierSpot} from '../../../scripts/mutation/source-history.ts';

/** A source whose spots are its digits. */
function source(text: string) {
  const spots = [...text.matchAll(/\d/g)].map(({index}) => ({start: index, end: index + 1}));
  return {text, spots};
}

test('a spot above or below a change is found by its position', () => {
  const before = source('a = 1;\nb = 2;\nc = 3;\n');
  const now = source('a = 1;\nlonger = 4 + 5;\nc = 3;\n');
  const found = now.spots.map((spot) => earlierSpot(before, now, spot));
  assert.deepEqual(found, [0, null, null, 2]);
});

test('a new spot is not confused with another', () => {
  const before = source('a = 1;\n');
  const now = source('a = 1;\nb = 1;\n');
  assert.deepEqual(
    now.spots.map((spot) => earlierSpot(before, now, spot)),
    [0, null],
  );
});

test('in an unchanged source every spot is found', () => {
  const same = source('a = 1; b = 2;');
  assert.deepEqual(
    same.spots.map((spot) => earlierSpot(same, same, spot)),
    [0, 1],
  );
});
