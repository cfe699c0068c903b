import gifenc from 'gifenc';

/**
 * The pixels of a picture, from the upper left corner; a color is R, G, B and A from the low byte
 * up.
 */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint32Array;
}

/** The distance below which two colors look the same at the edge of a letter. */
const apart = 24;

/**
 * The most frequent colors, at most `limit`, without those that look like one already chosen.
 * gifenc's own choice mixes neighboring colors, and its recordings are a third larger.
 */
export function commonColors(pictures: readonly Pixels[], limit: number): number[][] {
  const counts = new Map<number, number>();
  for (const {data} of pictures) {
    for (const color of data) counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const chosen: number[][] = [];
  for (const [color] of [...counts].sort(([a, x], [b, y]) => y - x || a - b)) {
    if (chosen.length === limit) break;
    const bytes = bytesOf(color);
    const [, distance] = gifenc.nearestColorIndexWithDistance(chosen, bytes);
    if (distance > apart ** 2) chosen.push(bytes);
  }
  return chosen;
}

/** The palette index of each pixel's color, or of the nearest color. */
export function indexPixels({data}: Pixels, palette: readonly (readonly number[])[]): Uint8Array {
  const places = new Map<number, number>();
  return Uint8Array.from(data, (color) => {
    const known = places.get(color);
    if (known !== undefined) return known;
    const place = gifenc.nearestColorIndex(palette, bytesOf(color));
    places.set(color, place);
    return place;
  });
}

/** Red, green, blue and alpha. */
export function bytesOf(color: number): number[] {
  return [0, 8, 16, 24].map((shift) => (color >>> shift) & 0xff);
}
