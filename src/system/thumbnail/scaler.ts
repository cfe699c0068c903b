import type {PixelSize} from '../../domain/memo/picture/thumbnail.ts';

/** Pixels of three bytes (red, green, blue), row by row. */
export interface Raster extends PixelSize {
  readonly pixels: Uint8Array;
}

/** Scales a picture down while its rows are decoded, so that it is never held as a whole. */
export interface Scaler {
  /** Adds one row of the picture, three bytes a pixel. */
  add(y: number, row: Uint8Array): void;
  /** The mean of the pixels that were added to each place. */
  raster(): Raster;
}

/** `to` is not larger than `from`. */
export function createScaler(from: PixelSize, to: PixelSize): Scaler {
  const {width, height} = to;
  const sums = new Uint32Array(width * height * 3);
  const rows = new Uint32Array(height);
  const columns = new Uint32Array(width);
  const places = Uint32Array.from({length: from.width}, (_, x) =>
    Math.floor((x * width) / from.width),
  );
  for (const place of places) columns[place] = (columns[place] ?? 0) + 1;
  // Plain sums without inner loops: a picture may have 25 million pixels.
  return {
    add: (y, row) => {
      const line = Math.floor((y * height) / from.height);
      rows[line] = (rows[line] ?? 0) + 1;
      for (let x = 0, at = 0; x < from.width; x += 1, at += 3) {
        const place = (line * width + (places[x] as number)) * 3;
        (sums[place] as number) += row[at] as number;
        (sums[place + 1] as number) += row[at + 1] as number;
        (sums[place + 2] as number) += row[at + 2] as number;
      }
    },
    raster: () => ({
      width,
      height,
      pixels: Uint8Array.from(sums, (sum, at) => {
        const place = Math.floor(at / 3);
        const count = (rows[Math.floor(place / width)] ?? 0) * (columns[place % width] ?? 0);
        return Math.round(sum / Math.max(1, count));
      }),
    }),
  };
}
