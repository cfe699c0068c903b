import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {test} from 'node:test';
import type {PictureProblem} from '../../../src/domain/failure/picture-problem.ts';
import {maxPictureBytes} from '../../../src/domain/memo/picture/picture.ts';
import {checkPicture, readPicture} from '../../../src/system/process/read-picture.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';
import {
  gifPicture,
  jpegPicture,
  pngOfSize,
  pngPicture,
  webpPicture,
} from '../../support/pictures.ts';
import {withTempFolder} from '../../support/temp-folder.ts';

async function problemOf(path: string): Promise<PictureProblem> {
  return failureOf('picture-refused', await readPicture(path)).problem;
}

const pictures = {
  'image/png': pngPicture(200, 300),
  'image/jpeg': jpegPicture(200, 300),
  'image/gif': gifPicture(200, 300),
  'image/webp': webpPicture(200, 300),
};

test('a picture of each format is read with its kind, size and hash, whatever its name says', async () => {
  await withTempFolder(async (folder) => {
    for (const [type, bytes] of Object.entries(pictures)) {
      const path = join(folder, '환율 chart.txt');
      writeFileSync(path, bytes);
      const {picture, bytes: read} = valueIn(await readPicture(path));
      const hash = createHash('sha256').update(bytes).digest('hex');
      assert.deepEqual(picture, {
        hash,
        name: '환율 chart.txt',
        type,
        size: bytes.length,
        width: 200,
        height: 300,
      });
      assert.deepEqual(Buffer.from(read), bytes);
    }
  });
});

test('a picture of exactly 5 MB is read, and one of a byte more is refused', async () => {
  await withTempFolder(async (folder) => {
    const path = join(folder, 'a.png');
    writeFileSync(path, pngOfSize(maxPictureBytes));
    assert.equal(valueIn(await readPicture(path)).picture.size, maxPictureBytes);
    writeFileSync(path, pngOfSize(maxPictureBytes + 1));
    const limit = maxPictureBytes;
    assert.deepEqual(await problemOf(path), {kind: 'too-large', size: limit + 1, limit});
  });
});

test('a link to a picture is followed; a folder, a FIFO, a device, a socket and a missing file are refused without waiting', async () => {
  await withTempFolder(async (folder) => {
    const at = (name: string): string => join(folder, name);
    writeFileSync(at('a.png'), pngPicture(200, 200));
    symlinkSync(at('a.png'), at('link.png'));
    symlinkSync(at('nowhere'), at('lost.png'));
    symlinkSync(at('round'), at('round'));
    mkdirSync(at('folder'));
    execFileSync('mkfifo', [at('fifo')]);
    const server = createServer().listen(at('socket'));
    await new Promise((resolve) => server.once('listening', resolve));
    assert.equal(valueIn(await readPicture(at('link.png'))).picture.name, 'link.png');
    for (const name of ['folder', 'fifo', 'socket']) {
      assert.deepEqual(await problemOf(at(name)), {kind: 'not-a-file'}, name);
    }
    assert.deepEqual(await problemOf('/dev/zero'), {kind: 'not-a-file'});
    assert.deepEqual(await problemOf(at('lost.png')), {kind: 'missing'});
    assert.deepEqual(await problemOf(at('a.png/b.png')), {kind: 'missing'});
    assert.deepEqual(await problemOf(at('round')), {kind: 'unreadable', detail: 'ELOOP'});
    // No file can have these names.
    for (const name of ['a'.repeat(300), 'a\0.png']) {
      assert.deepEqual(await problemOf(at(name)), {kind: 'missing'});
    }
    await new Promise((resolve) => server.close(resolve));
  });
});

const files: readonly (readonly [string, Uint8Array, PictureProblem])[] = [
  ['empty', Buffer.alloc(0), {kind: 'empty'}],
  ['a text', Buffer.from('환율 1,380원'), {kind: 'not-a-picture'}],
  ['a page', Buffer.from('<!doctype html><p>'), {kind: 'not-a-picture'}],
  ['a PDF file', Buffer.from('%PDF-1.7\n'), {kind: 'not-a-picture'}],
  ['AVIF', Buffer.from('\0\0\0\x1cftypavif\0\0\0\0'), {kind: 'format', format: 'AVIF'}],
  ['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'), {kind: 'format', format: 'HEIC'}],
  ['BMP', Buffer.from('BM\x36\0\x0c\0\0\0\0\0\x36\0'), {kind: 'format', format: 'BMP'}],
  ['TIFF', Buffer.from('II*\0\x08\0\0\0'), {kind: 'format', format: 'TIFF'}],
  ['ICO', Buffer.from('\0\0\x01\0\x01\0'), {kind: 'format', format: 'ICO'}],
  ['SVG', Buffer.from('<?xml version="1.0"?>\n<svg xmlns="a">'), {kind: 'format', format: 'SVG'}],
  ['a PNG cut off', pngPicture(200, 200).subarray(0, 20), {kind: 'damaged'}],
  ['a JPEG cut off', jpegPicture(200, 200).subarray(0, 60), {kind: 'damaged'}],
  ['a GIF cut off', gifPicture(200, 200).subarray(0, 13), {kind: 'damaged'}],
  ['a WebP cut off', webpPicture(200, 200).subarray(0, 22), {kind: 'damaged'}],
  ['narrow', pngPicture(199, 300), {kind: 'too-small', width: 199, height: 300, limit: 200}],
  ['flat', gifPicture(300, 199), {kind: 'too-small', width: 300, height: 199, limit: 200}],
];

test('a file is refused with the reason that its bytes give', async () => {
  await withTempFolder(async (folder) => {
    const path = join(folder, 'picture.png');
    for (const [name, bytes, problem] of files) {
      writeFileSync(path, bytes);
      assert.deepEqual(await problemOf(path), problem, name);
    }
  });
});

test('the name of a picture is kept on one line, without control characters and in NFC', async () => {
  await withTempFolder(async (folder) => {
    for (const [name, kept] of [
      ['차트.png'.normalize('NFD'), '차트.png'],
      ['a\n\x1b[31mb.png', 'a b.png'],
      ['\u200b', '?'],
    ] as const) {
      writeFileSync(join(folder, name), pngPicture(200, 200));
      assert.equal(valueIn(await readPicture(join(folder, name))).picture.name, kept);
    }
  });
  assert.equal(failureOf('picture-refused', await readPicture('/')).name, '/');
});

test('the size of a photo is that in which it is shown', () => {
  const jpeg = jpegPicture(200, 300);
  // Orientation 6: the camera was held on its side (Exif 2.32, tag 0x0112).
  const exif = Buffer.from(
    'ffe1002245786966000049492a00080000000100120103000100000006000000000000000000'.slice(0, 72),
    'hex',
  );
  const turned = Buffer.concat([jpeg.subarray(0, 20), exif, jpeg.subarray(20)]);
  const {picture} = valueIn(checkPicture(turned, 'photo.jpg'));
  assert.deepEqual([picture.width, picture.height], [300, 200]);
});
