import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {test} from 'node:test';
import {inflateSync} from 'node:zlib';
import {drawThumbnail} from '../../../src/system/thumbnail/draw-thumbnail.ts';
import {pngPicture} from '../../support/pictures.ts';
import {jpegSamples} from './jpeg-samples.ts';
import {pngOf} from './png-of.ts';

const to = {width: 20, height: 10};
const png = pngPicture(40, 20, [10, 20, 30]);

test('kitty gets a small PNG as it is', async () => {
  const drawn = await drawThumbnail(png, {protocol: 'kitty', to});
  assert.deepEqual(drawn, {kind: 'png', base64: png.toString('base64')});
});

test('kitty gets the scaled pixels of a JPEG, and of a PNG that is large in bytes', async () => {
  const row = () => [0, ...randomBytes(600)];
  const rows = Buffer.from(Array.from({length: 600}, row).flat());
  const large = pngOf({width: 600, height: 600}, rows, {color: 0});
  assert.ok(large.length > 256 * 1024);
  const jpeg = Buffer.from(jpegSamples.full, 'base64');
  for (const bytes of [jpeg, large]) {
    const drawn = await drawThumbnail(bytes, {protocol: 'kitty', to});
    assert.equal(drawn?.kind, 'rgb');
    if (drawn?.kind !== 'rgb') return;
    assert.deepEqual([drawn.width, drawn.height], [20, 10]);
    assert.equal(inflateSync(Buffer.from(drawn.base64, 'base64')).length, 600);
  }
});

test('sixel gets the scaled picture', async () => {
  const drawn = await drawThumbnail(png, {protocol: 'sixel', to});
  assert.ok(drawn?.kind === 'sixel' && drawn.sequence.includes('"1;1;20;10'));
});

test('what is neither a PNG nor a JPEG, and a damaged one, is not drawn', async () => {
  for (const bytes of [Buffer.alloc(0), Buffer.from('GIF89a'), Buffer.from('RIFF....WEBP')]) {
    assert.equal(await drawThumbnail(bytes, {protocol: 'kitty', to}), null);
    assert.equal(await drawThumbnail(bytes, {protocol: 'sixel', to}), null);
  }
  const cut = png.subarray(0, 50);
  assert.equal(await drawThumbnail(cut, {protocol: 'sixel', to}), null);
});
