import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readFormat} from '../../../src/emulator/picture/picture-format.ts';
import {gifPicture, jpegPicture, pngPicture, webpPicture} from '../../support/pictures.ts';

/** The start of a WebP file with this chunk (RFC 9649). */
function webpStart(name: string, data: readonly number[]): Buffer {
  const head = `RIFF\0\0\0\0WEBP${name}\0\0\0\0`;
  return Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(data)]);
}

const rows: readonly (readonly [string, Buffer, string, number, number])[] = [
  ['PNG', pngPicture(3, 70_000), 'image/png', 3, 70_000],
  ['JPEG', jpegPicture(517, 3), 'image/jpeg', 517, 3],
  ['GIF', gifPicture(259, 2), 'image/gif', 259, 2],
  ['lossless WebP', webpPicture(1, 16_384), 'image/webp', 1, 16_384],
  [
    'lossy WebP',
    webpStart('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, 0x58, 0x42, 0x90, 0x01]),
    'image/webp',
    600,
    400,
  ],
  [
    'extended WebP',
    webpStart('VP8X', [0, 0, 0, 0, 0xff, 0xff, 0x01, 0x8f, 0x01, 0]),
    'image/webp',
    131_072,
    400,
  ],
];

for (const [name, bytes, contentType, width, height] of rows) {
  test(`the size of a ${name} picture is read`, () => {
    assert.deepEqual(readFormat(bytes), {contentType, width, height});
  });
}

test('a picture that is cut in its head is none, at whichever byte', () => {
  for (const [name, bytes, contentType, width, height] of rows) {
    for (let end = 0; end < Math.min(bytes.length, 400); end += 1) {
      const read = readFormat(bytes.subarray(0, end));
      if (read !== null) assert.deepEqual(read, {contentType, width, height}, `${name} ${end}`);
    }
    assert.equal(readFormat(bytes.subarray(0, 9)), null, name);
  }
});
