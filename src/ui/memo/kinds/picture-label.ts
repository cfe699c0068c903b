import type {Picture} from '../../../domain/memo/picture/picture.ts';
import {cellWidth, truncateToCells} from '../../../domain/text/cell-width.ts';
import {sanitizeLine} from '../../../domain/text/sanitize.ts';
import type {View} from '../../base/view.ts';

/** The cells of a name that is still recognized; the facts after it are left out for it. */
const nameCells = 10;

/** `chart.png · 1280×720 · 240KB`, in at most `room` cells. */
export function pictureLabel(picture: Picture, room: number, view: View): string {
  const {dot, ellipsis} = view.glyphs;
  const name = sanitizeLine(picture.name);
  const facts = [pixelsOf(picture, view), sizeWords(picture.size)];
  const tails = [facts, facts.slice(0, 1)].map((some) => some.map((fact) => ` ${dot} ${fact}`));
  const least = Math.min(nameCells, cellWidth(name));
  const tail = tails.map((some) => some.join('')).find((some) => cellWidth(some) + least <= room);
  return truncateToCells(name, room - cellWidth(tail ?? ''), ellipsis) + (tail ?? '');
}

export function pixelsOf({width, height}: Picture, {glyphs}: View): string {
  return `${width}${glyphs.times}${height}`;
}

/** The size of a file in KiB or MiB, which Kakao calls KB and MB. */
export function sizeWords(bytes: number): string {
  const kib = Math.ceil(bytes / 1024);
  return kib < 1000 ? `${kib}KB` : `${(bytes / 1024 / 1024).toFixed(1)}MB`;
}
