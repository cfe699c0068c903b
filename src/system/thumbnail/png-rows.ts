import type {PixelSize} from '../../domain/memo/picture/thumbnail.ts';

/** What the chunks of a PNG say. Source: W3C, "Portable Network Graphics". */
export interface Png extends PixelSize {
  readonly depth: number;
  readonly color: number;
  readonly palette: Uint8Array;
  /** The opacity of each color of the palette. */
  readonly opacity: Uint8Array;
  readonly data: readonly Uint8Array[];
}

/** The samples of a pixel by the color type: gray, RGB, palette, gray and RGB with opacity. */
export const samples = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);

/** Restores a row from its filter. `step`: the bytes between a sample and the one to its left. */
export function unfilter(
  row: Uint8Array,
  above: Uint8Array,
  {filter, step}: {readonly filter: number; readonly step: number},
): void {
  const {length} = row;
  if (filter === 1) {
    for (let at = step; at < length; at += 1) (row[at] as number) += row[at - step] as number;
  } else if (filter === 2) {
    for (let at = 0; at < length; at += 1) (row[at] as number) += above[at] as number;
  } else if (filter === 3) {
    for (let at = 0; at < length; at += 1) {
      const left = at < step ? 0 : (row[at - step] as number);
      (row[at] as number) += (left + (above[at] as number)) >> 1;
    }
  } else if (filter === 4) {
    for (let at = 0; at < length; at += 1) {
      const left = at < step ? 0 : (row[at - step] as number);
      const corner = at < step ? 0 : (above[at - step] as number);
      (row[at] as number) += nearest(left, above[at] as number, corner);
    }
  }
}

/** Which of three neighbors is nearest to what they predict together. */
function nearest(left: number, up: number, corner: number): number {
  const byLeft = Math.abs(up - corner);
  const byUp = Math.abs(left - corner);
  const byCorner = Math.abs(left + up - 2 * corner);
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

/** The pixels of a row on white. */
export function toRgb(row: Uint8Array, png: Png, rgb: Uint8Array): void {
  const {width, depth, color, palette, opacity} = png;
  if (color === 2 && depth === 8) {
    rgb.set(row);
    return;
  }
  const perPixel = samples.get(color) ?? 1;
  const most = 2 ** Math.min(depth, 8) - 1;
  /** One sample; the upper byte of one with 16 bits. */
  const sample = (at: number): number => {
    if (depth >= 8) return row[at * (depth / 8)] as number;
    const bit = at * depth;
    return ((row[bit >> 3] as number) >> (8 - depth - (bit & 7))) & most;
  };
  const isIndexed = color === 3;
  const isColored = perPixel > 2;
  for (let x = 0, at = 0; x < width; x += 1, at += 3) {
    const first = x * perPixel;
    const value = sample(first);
    let alpha = color > 3 ? sample(first + perPixel - 1) : 255;
    if (isIndexed) alpha = opacity[value] ?? 255;
    const white = 255 * (255 - alpha);
    for (let part = 0; part < 3; part += 1) {
      let shade = (value * 255) / most;
      if (isIndexed) shade = palette[value * 3 + part] ?? 0;
      else if (isColored) shade = sample(first + part);
      rgb[at + part] = (shade * alpha + white) / 255;
    }
  }
}
