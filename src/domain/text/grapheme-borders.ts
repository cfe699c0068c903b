import {segmentsOf} from './grapheme-segmenter.ts';

function isPlainBase(unit: number): boolean {
  if (unit < 0x300) return true;
  if (unit < 0x2030) return unit >= 0x2010 && unit <= 0x2027;
  if (unit < 0x3400) {
    return (
      unit <= 0x205e ||
      (unit >= 0x2190 && unit <= 0x2bff) ||
      (unit >= 0x3000 && unit <= 0x3029) ||
      (unit >= 0x3030 && unit <= 0x3096) ||
      (unit >= 0x309b && unit <= 0x3163)
    );
  }
  return unit <= 0x9fff || (unit >= 0xff01 && unit <= 0xff9d);
}

function isAstralBase(high: number, low: number): boolean {
  if (low < 0xdc00 || low > 0xdfff) return false;
  if (high >= 0xd840 && high <= 0xd87f) return true;
  if (high !== 0xd83c) return high === 0xd83d || high === 0xd83e;
  // Regional indicators form pairs, and skin tones attach to the preceding character.
  return !(low >= 0xdde6 && low <= 0xddff) && !(low >= 0xdffb && low <= 0xdfff);
}

const prependedPattern: ReadonlySet<number> = new Set([
  0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6dd, 0x70f, 0x890, 0x891, 0x8e2, 0xd4e,
]);

/**
 * Whether a character can join the next one into its cluster: joiners, prepended marks and leading
 * jamo.
 */
function mayTakeNext(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  const next = text.charCodeAt(index + 1);
  if (unit < 0x600) return unit === 0x0d && next === 0x0a;
  // A joiner takes pictographs, of which only © and ® are below.
  if (unit === 0x200d) return next > 0x2000 || next === 0xa9 || next === 0xae;
  if (prependedPattern.has(unit)) return true;
  if ((unit >= 0x1100 && unit <= 0x115f) || (unit >= 0xa960 && unit <= 0xa97c)) return true;
  if (unit < 0xdc00 || unit > 0xdfff) return false;
  const high = text.charCodeAt(index - 1);
  return high >= 0xd804 && high <= 0xd807;
}

/**
 * Whether a grapheme certainly starts at an offset, judging only by the two characters around it.
 * False means "unknown". A local edit needs to segment only up to the nearest certain border.
 */
export function isCertainBorder(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const unit = text.charCodeAt(offset);
  const isBase =
    isPlainBase(unit) ||
    prependedPattern.has(unit) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xd800 && unit <= 0xdbff && isAstralBase(unit, text.charCodeAt(offset + 1)));
  return isBase && !mayTakeNext(text, offset - 1);
}

/** The nearest certain border before an offset (or the start of the text). */
export function certainBorderBefore(text: string, offset: number): number {
  let border = Math.min(offset, text.length) - 1;
  while (border > 0 && !isCertainBorder(text, border)) border -= 1;
  return Math.max(border, 0);
}

/** The nearest certain border after an offset (or the end of the text). */
export function certainBorderAfter(text: string, offset: number): number {
  let border = offset + 1;
  while (border < text.length && !isCertainBorder(text, border)) border += 1;
  return Math.min(border, text.length);
}

/** The start of the grapheme that contains the character before an offset. */
export function previousBorder(text: string, offset: number): number {
  const from = certainBorderBefore(text, offset);
  if (offset - from <= 1) return from;
  let border = from;
  for (const segment of segmentsOf(text.slice(from, certainBorderAfter(text, offset)))) {
    if (border + segment.length >= offset) break;
    border += segment.length;
  }
  return border;
}

/** The first grapheme border at or after an offset. */
export function borderAtOrAfter(text: string, offset: number): number {
  if (isCertainBorder(text, offset)) return Math.min(Math.max(offset, 0), text.length);
  const from = certainBorderBefore(text, offset);
  let border = from;
  for (const segment of segmentsOf(text.slice(from, certainBorderAfter(text, offset)))) {
    if (border >= offset) break;
    border += segment.length;
  }
  return border;
}

/** The first grapheme border after an offset. */
export function nextBorder(text: string, offset: number): number {
  return borderAtOrAfter(text, offset + 1);
}

/** Whether an offset is between two graphemes, or at an end of the text. */
export function isGraphemeBorder(text: string, offset: number): boolean {
  return borderAtOrAfter(text, offset) === offset;
}
