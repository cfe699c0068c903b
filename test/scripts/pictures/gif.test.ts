import assert from 'node:assert/strict';
import {test} from 'node:test';
import {encodeGif} from '../../../scripts/pictures/gif.ts';
import {seededRandom} from '../../support/seeded-random.ts';
import {unpackLzw} from './unpack-lzw.ts';

const colors = [0xff1c1715, 0xffe3dad6, 0xffa9e5a4, 0xff6ed7f5];
const width = 90;
const height = 70;

/** The colors after each frame and its duration, as a reader of the file shows them. */
function play(gif: Buffer): {ms: number; top: number; shown: number[]}[] {
  const paletteAt = 13;
  const colorOf = (place: number): number =>
    (gif.readUIntLE(paletteAt + 3 * place, 3) | 0xff000000) >>> 0;
  let shown: number[] = [];
  const frames: ReturnType<typeof play> = [];
  let at = paletteAt + 3 * 256 + 19;
  while (gif[at] !== 0x3b) {
    const ms = gif.readUInt16LE(at + 4) * 10;
    const hidden = gif[at + 6];
    const top = gif.readUInt16LE(at + 11);
    const {bytes, end} = unpackLzw(gif, at + 19);
    const before = shown;
    const start = top * width;
    shown = before.length === 0 ? Array.from(bytes, colorOf) : before.slice();
    for (const [index, place] of bytes.entries()) {
      if (place !== hidden) shown[start + index] = colorOf(place);
    }
    frames.push({ms, top, shown});
    at = end;
  }
  return frames;
}

test('a GIF plays each picture for its time, and repeats', () => {
  const {random} = seededRandom();
  // Noise needs more codes than exist, so that the table is reset.
  const noise = Uint32Array.from(
    {length: width * height},
    () => colors[Math.floor(random() * 4)] ?? 0,
  );
  const changed = noise.slice();
  changed[width * 3] = colors.find((color) => color !== noise[width * 3]) ?? 0;
  const pictures = [noise, changed, changed, new Uint32Array(width * height).fill(colors[2] ?? 0)];
  const gif = encodeGif(
    pictures.map((data, index) => ({pixels: {width, height, data}, ms: 100 * (index + 1)})),
  );
  assert.equal(gif.toString('latin1', 0, 6), 'GIF89a');
  assert.ok(gif.includes('NETSCAPE2.0\x03\x01\x00\x00'));
  const frames = play(gif);
  assert.deepEqual(
    frames.map(({ms, top}) => [ms, top]),
    [
      [100, 0],
      [200, 3],
      [300, 0],
      [400, 0],
    ],
  );
  for (const [index, {shown}] of frames.entries()) {
    assert.deepEqual(shown, [...(pictures[index] ?? [])], `picture ${index}`);
  }
});
