import assert from 'node:assert/strict';
import {test} from 'node:test';
import {crc32, inflateSync} from 'node:zlib';
import {bytesOf} from '../../../scripts/pictures/indexed-pixels.ts';
import {encodePng} from '../../../scripts/pictures/png.ts';

const paper = 0xff1c1715;
const ink = 0xffe3dad6;
const clear = 0x00000000;

interface Chunk {
  type: string;
  data: Buffer;
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    assert.equal(png.readUInt32BE(at + 8 + length), crc32(body));
    chunks.push({type: body.toString('latin1', 0, 4), data: body.subarray(4)});
    at += 12 + length;
  }
  return chunks;
}

test('a PNG has its size, each of its colors with its alpha, and every pixel', () => {
  const data = Uint32Array.of(clear, paper, paper, ink, paper, paper);
  const png = encodePng({width: 3, height: 2, data});
  assert.equal(png.toString('latin1', 0, 8), '\x89PNG\r\n\x1a\n');
  const chunks = chunksOf(png);
  assert.deepEqual(
    chunks.map(({type}) => type),
    ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'],
  );
  const [header, colors, alphas, pixels] = chunks.map((chunk) => chunk.data);
  assert.deepEqual([...(header ?? [])], [0, 0, 0, 3, 0, 0, 0, 2, 8, 3, 0, 0, 0]);
  const rows = inflateSync(pixels ?? Buffer.alloc(0));
  assert.deepEqual([rows[0], rows[4]], [0, 0], 'no filter');
  const shown = [1, 2, 3, 5, 6, 7].map((place) => {
    const color = rows[place] ?? 0;
    return [...(colors?.subarray(color * 3, color * 3 + 3) ?? []), alphas?.[color]];
  });
  assert.deepEqual(shown, Array.from(data, bytesOf));
});
