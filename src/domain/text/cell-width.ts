import stringWidth from 'string-width';
import {placedGraphemes} from './graphemes.ts';
import {plainWidth} from './plain-width.ts';

const maxCached = 2000;
const cache = new Map<string, number>();

function measured(grapheme: string): number {
  const known = cache.get(grapheme);
  if (known !== undefined) return known;
  const width = stringWidth(grapheme);
  if (cache.size >= maxCached) cache.clear();
  if (grapheme.length <= 16) cache.set(grapheme, width);
  return width;
}

/** The width of one grapheme in terminal cells; ambiguous characters count as one. */
export function graphemeWidth(grapheme: string): number {
  const width = grapheme.length === 1 ? plainWidth(grapheme.charCodeAt(0)) : -1;
  return width < 0 ? measured(grapheme) : width;
}

/**
 * The width of a sanitized text on one row, in terminal cells; control characters count as 0. Same
 * result as string-width, without its start-up cost for ASCII, Hangul and Han.
 */
export function cellWidth(text: string): number {
  let cells = 0;
  for (let index = 0; index < text.length; index += 1) {
    const width = plainWidth(text.charCodeAt(index));
    if (width < 0) return cellWidthByGrapheme(text);
    cells += width;
  }
  return cells;
}

function cellWidthByGrapheme(text: string): number {
  let cells = 0;
  for (const {grapheme} of placedGraphemes(text)) cells += graphemeWidth(grapheme);
  return cells;
}

/** The longest prefix of complete graphemes that fits into `cells`. */
function prefixWithin(text: string, cells: number): string {
  let used = 0;
  for (const {grapheme, offset} of placedGraphemes(text)) {
    used += graphemeWidth(grapheme);
    if (used > cells) return text.slice(0, offset);
  }
  return text;
}

/**
 * Truncates a one-row text to `cells`, never inside a grapheme. An ellipsis marks the truncation;
 * it is omitted if it does not fit itself.
 */
export function truncateToCells(text: string, cells: number, ellipsis = '…'): string {
  const prefix = prefixWithin(text, cells);
  if (prefix === text) return text;
  const room = cells - cellWidth(ellipsis);
  return room < 0 ? prefix : prefixWithin(text, room) + ellipsis;
}

/** Pads a one-row text with spaces up to `cells`; a wider text is unchanged. */
export function padEndToCells(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - cellWidth(text)));
}
