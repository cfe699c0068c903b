import {indexColors} from './palette.ts';
import type {Raster} from './scaler.ts';

/** The color registers that terminals with sixel graphics commonly have. */
const mostColors = 256;

/** The rows of a band: each character draws six pixels, one below the other. */
const bandRows = 6;

/**
 * A picture as sixel graphics. Source: DEC, "VT330/VT340 Programmer Reference Manual", chapter 14.
 */
export function sixelOf(raster: Raster): string {
  const {width, height} = raster;
  const {colors, indexes} = indexColors(raster, mostColors);
  const registers = colors.map((parts, index) => {
    const percents = parts.map((part) => Math.round((part * 100) / 255));
    return `#${index};2;${percents.join(';')}`;
  });
  const bands: string[] = [];
  for (let top = 0; top < height; top += bandRows) {
    const rows = Math.min(bandRows, height - top);
    bands.push(bandOf(indexes.subarray(top * width, (top + rows) * width), width));
  }
  return `\u001bP0;1q"1;1;${width};${height}${registers.join('')}${bands.join('-')}\u001b\\`;
}

/** The columns of a band, once for each color. */
function bandOf(indexes: Uint8Array, width: number): string {
  const masks = new Map<number, Uint8Array>();
  for (const [at, color] of indexes.entries()) {
    const mask = masks.get(color) ?? new Uint8Array(width);
    masks.set(color, mask);
    const column = at % width;
    mask[column] = (mask[column] ?? 0) | (1 << Math.floor(at / width));
  }
  return [...masks].map(([color, mask]) => `#${color}${runsOf(mask)}`).join('$');
}

/** The characters of a mask; four or more equal ones as their number. */
function runsOf(mask: Uint8Array): string {
  let text = '';
  for (let at = 0; at < mask.length; ) {
    const bits = mask[at] ?? 0;
    let end = at + 1;
    while (end < mask.length && mask[end] === bits) end += 1;
    const character = String.fromCharCode(63 + bits);
    const count = end - at;
    // Nothing is drawn after the last column of a color.
    if (bits !== 0 || end < mask.length) {
      text += count > 3 ? `!${count}${character}` : character.repeat(count);
    }
    at = end;
  }
  return text;
}
