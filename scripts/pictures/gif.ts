import {commonColors, indexPixels, type Pixels} from './indexed-pixels.ts';
import {packLzw} from './lzw.ts';
import {bytesOf} from './png.ts';

/** A picture of a recording, and how long (ms) it stands. */
export interface Frame {
  readonly pixels: Pixels;
  readonly ms: number;
}

/** The last place of the palette says that a pixel stays as it was. */
const unchanged = 255;

/** A recording that begins again without end: GIF89a with the Netscape loop extension. */
export function encodeGif(frames: readonly Frame[]): Buffer {
  const [first] = frames;
  if (first === undefined) throw new RangeError('a recording has at least one picture');
  const {width, height} = first.pixels;
  const pictures = frames.map(({pixels}) => pixels);
  const palette = commonColors(pictures, unchanged);
  const indexed = pictures.map((pixels) => indexPixels(pixels, palette));
  const screen = Buffer.from([...word(width), ...word(height), 0xf7, 0, 0]);
  const colors = Buffer.alloc(3 * 256);
  colors.set(palette.flatMap((color) => bytesOf(color).slice(0, 3)));
  return Buffer.concat([
    Buffer.from('GIF89a', 'latin1'),
    screen,
    colors,
    Buffer.from('\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00', 'latin1'),
    ...frames.map(({ms}, i) => {
      const places = indexed[i] ?? new Uint8Array();
      return frame(changes(places, indexed[i - 1], width), {ms, width});
    }),
    Buffer.from([0x3b]),
  ]);
}

/** The rows of a frame from the first to the last that is not as it was. */
interface Changes {
  readonly top: number;
  readonly places: Uint8Array;
}

function changes(places: Uint8Array, before: Uint8Array | undefined, width: number): Changes {
  if (before === undefined) return {top: 0, places};
  const differs = (place: number, at: number): boolean => place !== before[at];
  const first = Math.max(places.findIndex(differs), 0);
  const last = Math.max(places.findLastIndex(differs), 0);
  const top = Math.floor(first / width);
  const start = top * width;
  const rows = places.subarray(start, (Math.floor(last / width) + 1) * width);
  return {
    top,
    places: rows.map((place, at) => (place === before[start + at] ? unchanged : place)),
  };
}

function frame({top, places}: Changes, {ms, width}: {ms: number; width: number}): Buffer {
  const hundredths = Math.round(ms / 10);
  // Leaves what is there in its place (disposal 1), and has a transparent colour.
  const control = [0x21, 0xf9, 4, 0b101, ...word(hundredths), unchanged, 0];
  const place = [0x2c, ...word(0), ...word(top), ...word(width), ...word(places.length / width), 0];
  return Buffer.concat([Buffer.from([...control, ...place, 8]), packLzw(places)]);
}

function word(value: number): readonly number[] {
  return [value & 0xff, value >> 8];
}
