import type {Raster} from './scaler.ts';

/** The colors of a picture, and the color of each pixel. */
export interface Indexed {
  /** Red, green and blue, 0 to 255 each. */
  readonly colors: readonly (readonly number[])[];
  readonly indexes: Uint8Array;
}

/** Some of the 32,768 shades with five bits a part, and the number of pixels that have them. */
interface Box {
  readonly shades: readonly number[];
  readonly pixels: number;
  /** The part in which the shades differ most, as the shift of its bits, and by how much. */
  readonly shift: number;
  readonly range: number;
}

/**
 * Reduces a picture to at most `most` colors by median cut: the box with the most pixels and the
 * widest range is cut in two until there are enough.
 */
export function indexColors({pixels}: Raster, most: number): Indexed {
  const counts = new Uint32Array(32_768);
  const shadeAt = (at: number): number =>
    shade(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0);
  for (let at = 0; at < pixels.length; at += 3) {
    const found = shadeAt(at);
    counts[found] = (counts[found] ?? 0) + 1;
  }
  const all = Array.from(counts.keys()).filter((found) => counts[found] !== 0);
  const boxes = [boxOf(all, counts)];
  while (boxes.length < most) {
    boxes.sort((one, other) => other.pixels * other.range - one.pixels * one.range);
    const [widest] = boxes;
    if (widest === undefined || widest.range === 0) break;
    boxes.splice(0, 1, ...cut(widest, counts));
  }
  const colorOf = new Uint8Array(32_768);
  for (const [index, box] of boxes.entries()) {
    for (const found of box.shades) colorOf[found] = index;
  }
  const indexes = new Uint8Array(pixels.length / 3);
  const sums = boxes.map(() => [0, 0, 0, 0]);
  for (let at = 0; at < pixels.length; at += 3) {
    const index = colorOf[shadeAt(at)] ?? 0;
    indexes[at / 3] = index;
    const sum = sums[index] ?? [];
    for (let part = 0; part < 3; part += 1) sum[part] = (sum[part] ?? 0) + (pixels[at + part] ?? 0);
    sum[3] = (sum[3] ?? 0) + 1;
  }
  const colors = sums.map(([red = 0, green = 0, blue = 0, count = 1]) =>
    [red, green, blue].map((sum) => sum / Math.max(1, count)),
  );
  return {colors, indexes};
}

function shade(red: number, green: number, blue: number): number {
  return ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);
}

function boxOf(shades: readonly number[], counts: Uint32Array): Box {
  const ranges = [10, 5, 0].map((shift) => {
    const values = shades.map((found) => (found >> shift) & 31);
    const [low, high] = values.reduce(
      ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
      [31, 0],
    );
    return {shift, range: Math.max(0, high - low)};
  });
  const widest = ranges.reduce((one, other) => (other.range > one.range ? other : one));
  return {shades, pixels: shades.reduce((sum, found) => sum + (counts[found] ?? 0), 0), ...widest};
}

/** Two boxes with about half of the pixels each; none is empty. */
function cut({shades, pixels, shift}: Box, counts: Uint32Array): readonly Box[] {
  const partOf = (found: number): number => (found >> shift) & 31;
  const sorted = [...shades].sort((one, other) => partOf(one) - partOf(other));
  let half = 0;
  let at = 0;
  while (at < sorted.length - 1 && (at === 0 || half < pixels / 2)) {
    half += counts[sorted[at] ?? 0] ?? 0;
    at += 1;
  }
  return [boxOf(sorted.slice(0, at), counts), boxOf(sorted.slice(at), counts)];
}
