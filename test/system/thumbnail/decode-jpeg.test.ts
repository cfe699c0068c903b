import assert from 'node:assert/strict';
import {test} from 'node:test';
import {decodeJpeg} from '../../../src/system/thumbnail/decode-jpeg.ts';
import type {Raster} from '../../../src/system/thumbnail/scaler.ts';
import {jpegSamples} from './jpeg-samples.ts';

type Sample = keyof typeof jpegSamples;

function bytesOf(sample: Sample): Buffer {
  return Buffer.from(jpegSamples[sample], 'base64');
}

async function decoded(sample: Sample, to: {width: number; height: number}): Promise<Raster> {
  const raster = await decodeJpeg(bytesOf(sample), to);
  assert.ok(raster, sample);
  return raster;
}

/** The colors in the middle of the quarters, from left to right, from top to bottom. */
function quarters({width, height, pixels}: Raster): readonly (readonly number[])[] {
  return [0.25, 0.75].flatMap((y) =>
    [0.25, 0.75].map((x) => {
      const at = (Math.floor(height * y) * width + Math.floor(width * x)) * 3;
      return [...pixels.subarray(at, at + 3)];
    }),
  );
}

function assertNear(actual: readonly (readonly number[])[], wanted: typeof actual): void {
  const isNear = actual.every((color, at) =>
    color.every((part, index) => Math.abs(part - (wanted[at]?.[index] ?? 999)) <= 12),
  );
  assert.ok(isNear, `${JSON.stringify(actual)} is not near ${JSON.stringify(wanted)}`);
}

const colors = [
  [230, 40, 30],
  [40, 200, 60],
  [30, 60, 220],
  [240, 240, 240],
];

for (const sample of ['subsampled', 'full', 'restarting'] as const) {
  test(`a JPEG is decoded at every size of its blocks: ${sample}`, async () => {
    for (const [width, height] of [
      [70, 50],
      [30, 20],
      [16, 12],
    ] as const) {
      const raster = await decoded(sample, {width, height});
      assert.deepEqual([raster.width, raster.height], [width, height]);
      assertNear(quarters(raster), colors);
    }
  });
}

test('of a block that becomes one pixel the mean is decoded', async () => {
  assertNear(quarters(await decoded('full', {width: 8, height: 6})), colors);
});

test('a picture is not enlarged', async () => {
  const {width, height} = await decoded('full', {width: 700, height: 500});
  assert.deepEqual([width, height], [70, 50]);
});

test('a gray JPEG has the same value in each part', async () => {
  const raster = await decoded('gray', {width: 20, height: 20});
  const grays = colors.map(([red = 0, green = 0, blue = 0]) => {
    const gray = 0.299 * red + 0.587 * green + 0.114 * blue;
    return [gray, gray, gray];
  });
  assertNear(quarters(raster), grays);
});

test('a progressive JPEG is drawn from the means of its blocks', async () => {
  const raster = await decoded('progressive', {width: 160, height: 128});
  assert.deepEqual([raster.width, raster.height], [40, 32]);
  assertNear(quarters(raster), colors);
});

test('bytes that are cut or damaged anywhere end in a picture or in none, without an error', async () => {
  for (const sample of ['restarting', 'progressive'] as const) {
    const bytes = bytesOf(sample);
    for (let at = 0; at < bytes.length; at += 37) {
      await decodeJpeg(bytes.subarray(0, at), {width: 20, height: 20});
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      const raster = await decodeJpeg(damaged, {width: 20, height: 20});
      assert.ok(raster === null || raster.pixels.length === raster.width * raster.height * 3);
    }
  }
});

test('a JPEG of more than 25 million pixels is not decoded', async () => {
  const bytes = bytesOf('full');
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(5001, frame + 5);
  bytes.writeUInt16BE(5000, frame + 7);
  assert.equal(await decodeJpeg(bytes, {width: 20, height: 20}), null);
});
