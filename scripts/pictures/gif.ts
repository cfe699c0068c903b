import gifenc from 'gifenc';
import {commonColors, indexPixels, type Pixels} from './indexed-pixels.ts';

/** A picture of a recording and its duration (ms). */
export interface Frame {
  readonly pixels: Pixels;
  readonly ms: number;
}

/** The last palette index marks a pixel that does not change. */
const unchanged = 255;

/** The offset of a frame's top row (GIF89a, 20), after its graphic control extension. */
const topAt = 11;

/** Encodes a recording that repeats forever. */
export function encodeGif(frames: readonly Frame[]): Buffer {
  const colors = commonColors(
    frames.map(({pixels}) => pixels),
    unchanged,
  );
  const palette = Array.from({length: unchanged + 1}, (_, place) => colors[place] ?? [0, 0, 0]);
  const encoder = gifenc.GIFEncoder();
  let before: Uint8Array | null = null;
  for (const {pixels, ms} of frames) {
    const {width} = pixels;
    const shown = indexPixels(pixels, colors);
    const {top, places} = changes(shown, before, width);
    const start = encoder.bytesView().length;
    encoder.writeFrame(places, width, places.length / width, {
      palette: before === null ? palette : null,
      delay: ms,
      transparent: true,
      transparentIndex: unchanged,
      dispose: 1,
    });
    // gifenc always writes the top row as 0.
    if (before !== null) encoder.bytesView().set([top & 0xff, top >> 8], start + topAt);
    before = shown;
  }
  encoder.finish();
  return Buffer.from(encoder.bytesView());
}

/** The rows of a frame from the first to the last one that changed. */
interface Changes {
  readonly top: number;
  readonly places: Uint8Array;
}

function changes(places: Uint8Array, before: Uint8Array | null, width: number): Changes {
  if (before === null) return {top: 0, places};
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
