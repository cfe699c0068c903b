import gifenc from 'gifenc';
import {commonColors, indexPixels, type Pixels} from './indexed-pixels.ts';

/** A picture of a recording, and how long (ms) it stands. */
export interface Frame {
  readonly pixels: Pixels;
  readonly ms: number;
}

/** The last place of the palette says that a pixel stays as it was. */
const unchanged = 255;

/** Where a frame's first row is told (GIF89a, 20), behind what is told of its time. */
const topAt = 11;

/** A recording that begins again without end. */
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
    // gifenc itself has every frame begin at the first row.
    if (before !== null) encoder.bytesView().set([top & 0xff, top >> 8], start + topAt);
    before = shown;
  }
  encoder.finish();
  return Buffer.from(encoder.bytesView());
}

/** The rows of a frame from the first to the last that is not as it was. */
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
