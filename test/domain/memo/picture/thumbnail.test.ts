import assert from 'node:assert/strict';
import {test} from 'node:test';
import {thumbnailBox} from '../../../../src/domain/memo/picture/thumbnail.ts';

const cell = {width: 10, height: 20};
const room = {columns: 76, rows: 12};

test('a picture fills the width or the height of its box, and keeps its proportions', () => {
  assert.deepEqual(thumbnailBox({width: 1440, height: 240}, cell, room), {
    columns: 36,
    rows: 3,
    width: 360,
    height: 60,
  });
  assert.deepEqual(thumbnailBox({width: 480, height: 960}, cell, room), {
    columns: 12,
    rows: 12,
    width: 120,
    height: 240,
  });
});

test('a picture is not enlarged; a cell that it covers in part is taken', () => {
  const box = thumbnailBox({width: 201, height: 205}, {width: 20, height: 40}, room);
  assert.deepEqual(box, {columns: 11, rows: 6, width: 201, height: 205});
});

test('the thinnest picture has a pixel', () => {
  const box = thumbnailBox({width: 100_000, height: 200}, cell, room);
  assert.deepEqual(box, {columns: 36, rows: 1, width: 360, height: 1});
});

test('a screen without room, and a picture without pixels, have no box', () => {
  const picture = {width: 400, height: 300};
  assert.equal(thumbnailBox(picture, cell, {columns: 76, rows: 1}), null);
  assert.equal(thumbnailBox(picture, cell, {columns: 3, rows: 9}), null);
  assert.equal(thumbnailBox({width: 0, height: 300}, cell, room), null);
});
