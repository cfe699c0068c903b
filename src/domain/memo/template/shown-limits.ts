import {cellWidth, truncateToCells} from '../../text/cell-width.ts';
import {wrapText} from '../../text/wrap-text.ts';

/**
 * How many UTF-16 units KakaoTalk shows of a text. Source: developers.kakao.com, "Message template:
 * Default template". The titles of buttons have no documented length: 14 is the one of Kakao's
 * business messages, and two buttons share the width.
 */
export const shownUnits = {
  profile: 16,
  imageTitle: 24,
  imageCategory: 14,
  rowName: 6,
  rowValue: 25,
  sum: 11,
  button: 14,
  buttonOfTwo: 8,
} as const;

/**
 * The width of a line of a card, in cells of a terminal: 17 Korean letters. It is an estimate; the
 * phone and its font size decide.
 */
export const cardCells = 34;

/** The lines of a text on a card, of which at most `most` are shown. */
export function shownLines(
  text: string,
  most: number,
): {readonly lines: readonly string[]; readonly isCut: boolean} {
  if (text === '') return {lines: [], isCut: false};
  if (most <= 0) return {lines: [], isCut: true};
  const lines = wrapText(text, cardCells).map((line) => line.text);
  if (lines.length <= most) return {lines, isCut: false};
  const last = cut(lines[most - 1] ?? '');
  return {lines: [...lines.slice(0, most - 1), last], isCut: true};
}

/** A line that ends with an ellipsis within the width. */
function cut(line: string): string {
  const kept = line.trimEnd();
  return cellWidth(kept) < cardCells ? `${kept}…` : truncateToCells(`${kept} `, cardCells);
}
