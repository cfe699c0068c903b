import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {decodePng, pngSize} from '../../../src/system/thumbnail/decode-png.ts';
import {pngPicture} from '../../support/pictures.ts';
import {pngOf} from './png-of.ts';

const size = {width: 3, height: 2};

async function pixelsOf(png: Buffer): Promise<readonly number[] | null> {
  const raster = await decodePng(png, {width: 9, height: 9});
  return raster === null ? null : [...raster.pixels];
}

/** Each row begins with the number of its filter. */
const rows = (...values: readonly (readonly number[])[]): Buffer => Buffer.from(values.flat());

describe('each way to store pixels is decoded:', () => {
  for (const [what, png, pixels] of [
    [
      'colors',
      pngOf(size, rows([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [0, 9, 8, 7, 6, 5, 4, 3, 2, 1])),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 8, 7, 6, 5, 4, 3, 2, 1],
    ],
    [
      'the difference to the left, and to the row above',
      pngOf(size, rows([1, 1, 2, 3, 1, 1, 1, 1, 1, 1], [2, 1, 1, 1, 1, 1, 1, 1, 1, 255])),
      [1, 2, 3, 2, 3, 4, 3, 4, 5, 2, 3, 4, 3, 4, 5, 4, 5, 4],
    ],
    [
      'the difference to the mean',
      pngOf(size, rows([0, 10, 20, 30, 40, 50, 60, 70, 80, 90], [3, 1, 1, 1, 1, 1, 1, 1, 1, 1])),
      [10, 20, 30, 40, 50, 60, 70, 80, 90, 6, 11, 16, 24, 31, 39, 48, 56, 65],
    ],
    [
      'the difference to the nearest neighbor',
      pngOf(size, rows([0, 10, 20, 30, 40, 50, 60, 70, 80, 90], [4, 1, 0, 0, 0, 0, 0, 0, 0, 0])),
      [10, 20, 30, 40, 50, 60, 70, 80, 90, 11, 20, 30, 40, 50, 60, 70, 80, 90],
    ],
    [
      'transparent colors on white',
      pngOf({width: 2, height: 1}, rows([0, 10, 20, 30, 255, 10, 20, 30, 0]), {color: 6}),
      [10, 20, 30, 255, 255, 255],
    ],
    [
      'gray with opacity',
      pngOf({width: 2, height: 1}, rows([0, 100, 255, 100, 0]), {color: 4}),
      [100, 100, 100, 255, 255, 255],
    ],
    [
      'gray with 16 bits',
      pngOf({width: 2, height: 1}, rows([0, 7, 99, 250, 1]), {color: 0, depth: 16}),
      [7, 7, 7, 250, 250, 250],
    ],
    [
      'black and white',
      pngOf({width: 3, height: 1}, rows([0, 0b10100000]), {color: 0, depth: 1}),
      [255, 255, 255, 0, 0, 0, 255, 255, 255],
    ],
    [
      'a palette with opacity',
      pngOf({width: 3, height: 1}, rows([0, 0b00011000]), {
        color: 3,
        depth: 2,
        palette: Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 9]),
        opacity: Buffer.from([255, 255, 0]),
      }),
      [1, 2, 3, 4, 5, 6, 255, 255, 255],
    ],
  ] as const) {
    test(what, async () => {
      assert.deepEqual(await pixelsOf(png), pixels);
    });
  }
});

test('a picture is scaled to the mean of the pixels at each place', async () => {
  const png = pngOf({width: 4, height: 2}, rows([0, 10, 20, 30, 40], [0, 30, 40, 50, 60]), {
    color: 0,
  });
  const raster = await decodePng(png, {width: 2, height: 1});
  assert.deepEqual([...(raster?.pixels ?? [])], [25, 25, 25, 45, 45, 45]);
});

test('an interlaced PNG and one of more than 25 million pixels are not decoded', async () => {
  assert.equal(await pixelsOf(pngOf(size, Buffer.alloc(20), {interlace: 1})), null);
  for (const size of [
    {width: 5000, height: 5001},
    {width: 20_001, height: 1},
  ]) {
    assert.equal(await pixelsOf(pngOf(size, Buffer.alloc(20))), null);
  }
});

test('a PNG that is cut rejects or is none', async () => {
  const png = pngPicture(40, 30, [1, 2, 3]);
  const ends = await Promise.all(
    Array.from({length: png.length}, (_, at) => pixelsOf(png.subarray(0, at)).catch(() => null)),
  );
  // The last bytes are checksums.
  assert.ok(ends.slice(0, png.length / 2).every((pixels) => pixels === null));
  assert.equal(await pixelsOf(Buffer.from('GIF89a')), null);
});

test('the size of a PNG is read from its head', () => {
  assert.deepEqual(pngSize(pngPicture(40, 30, [1, 2, 3])), {width: 40, height: 30});
  assert.equal(pngSize(Buffer.from('not a picture')), null);
});
