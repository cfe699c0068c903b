import stringWidth from 'string-width';
import {placedGraphemes} from './graphemes.ts';
import {plainWidth} from './plain-width.ts';

const MAX_REMEMBERED = 2000;
const remembered = new Map<string, number>();

function measured(grapheme: string): number {
  const known = remembered.get(grapheme);
  if (known !== undefined) return known;
  const width = stringWidth(grapheme);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  if (grapheme.length <= 16) remembered.set(grapheme, width);
  return width;
}

/** The terminal cells of one grapheme; ambiguous characters count as one. */
export function graphemeWidth(grapheme: string): number {
  const width = grapheme.length === 1 ? plainWidth(grapheme.charCodeAt(0)) : -1;
  return width < 0 ? measured(grapheme) : width;
}

/**
 * The terminal cells a sanitised text takes on one row; control characters take none.
 * Agrees with string-width, without its start-up cost for ASCII, Hangul and Han.
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

/** The longest start of a text, in whole graphemes, that fits into some cells. */
function startWithin(text: string, cells: number): string {
  let used = 0;
  for (const {grapheme, offset} of placedGraphemes(text)) {
    used += graphemeWidth(grapheme);
    if (used > cells) return text.slice(0, offset);
  }
  return text;
}

/**
 * Shortens a one-row text to at most some cells, never inside a grapheme.
 * The ellipsis shows that something is missing; where it does not fit itself, it is left out.
 */
export function truncateToCells(text: string, cells: number, ellipsis = '…'): string {
  const whole = startWithin(text, cells);
  if (whole === text) return text;
  const room = cells - cellWidth(ellipsis);
  return room < 0 ? whole : startWithin(text, room) + ellipsis;
}

/** Fills a one-row text with spaces behind it up to some cells; a wider text stays as it is. */
export function padEndToCells(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - cellWidth(text)));
}
