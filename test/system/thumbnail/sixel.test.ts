import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Raster} from '../../../src/system/thumbnail/scaler.ts';
import {sixelOf} from '../../../src/system/thumbnail/sixel.ts';
import {readSixel} from '../../support/read-sixel.ts';

function raster(width: number, height: number, color: (x: number, y: number) => number[]): Raster {
  const pixels = Array.from({length: width * height}, (_, at) =>
    color(at % width, Math.floor(at / width)),
  );
  return {width, height, pixels: Uint8Array.from(pixels.flat())};
}

/** The largest difference of a part between a picture and what a decoder reads of it. */
function worstDifference(picture: Raster): number {
  const read = readSixel(sixelOf(picture));
  assert.deepEqual([read.width, read.height], [picture.width, picture.height]);
  return Math.max(
    ...Array.from(picture.pixels, (part, at) => {
      const pixel = Math.floor(at / 3);
      const color = read.colorAt(pixel % picture.width, Math.floor(pixel / picture.width));
      return Math.abs((color[at % 3] ?? 999) - part);
    }),
  );
}

test('a decoder reads back a picture of few colors, whatever its height', () => {
  for (const height of [1, 5, 6, 7, 12, 20]) {
    const picture = raster(17, height, (x, y) => [(x % 3) * 100, (y % 4) * 80, x < 9 ? 20 : 240]);
    // Sixel has percents.
    assert.ok(worstDifference(picture) <= 2, `${height} rows`);
  }
});

test('a picture of many colors is reduced to 256, each near its own', () => {
  const picture = raster(96, 64, (x, y) => [x * 2, y * 4, (x + y) % 256]);
  assert.ok(worstDifference(picture) <= 32);
  const registers = new Set(sixelOf(picture).match(/#\d+;2/g));
  assert.ok(registers.size <= 256 && registers.size > 200, `${registers.size} colors`);
});

test('equal neighbors are stored as their number, and nothing after the last of a color', () => {
  const picture = raster(100, 6, (x) => (x < 90 ? [255, 0, 0] : [0, 0, 255]));
  const sixel = sixelOf(picture);
  assert.match(sixel, /^\x1bP0;1q"1;1;100;6/);
  assert.match(sixel, /#\d+!90~\$/);
  assert.match(sixel, /#\d+!90\?!10~\x1b\\$/);
});
