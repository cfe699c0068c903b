import {cellWidth, truncateToCells} from '../../text/cell-width.ts';
import {placedGraphemes} from '../../text/graphemes.ts';
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

/** How many counts of reactions a card shows: the first ones. */
export const shownCounts = 3;

/**
 * The width of a line of a card, in cells of a terminal: 17 Korean letters. It is an estimate; the
 * phone and its font size decide.
 */
export const cardCells = 34;

interface ShownText {
  readonly lines: readonly string[];
  /** The same before it is divided into lines. */
  readonly text: string;
  readonly isCut: boolean;
}

/** The lines of a text on a card, of which at most `most` are shown. */
export function shownLines(text: string, most: number, ellipsis = '…'): ShownText {
  if (text === '') return {lines: [], text, isCut: false};
  if (most <= 0) return {lines: [], text: '', isCut: true};
  const all = wrapText(text, cardCells);
  const lines = all.map((line) => line.text);
  const last = all[most - 1];
  if (last === undefined || lines.length <= most) return {lines, text, isCut: false};
  const end = cutLine(last.text, cardCells, ellipsis);
  const shown = [...lines.slice(0, most - 1), end];
  return {lines: shown, text: `${text.slice(0, last.start)}${end}`, isCut: true};
}

/** A line that goes on below: it ends with an ellipsis within `cells`. */
export function cutLine(line: string, cells: number, ellipsis: string): string {
  const room = Math.max(0, cells - cellWidth(ellipsis));
  return truncateToCells(`${truncateToCells(line.trimEnd(), room, '')}${ellipsis}`, cells, '');
}

/** A text of which `most` UTF-16 units are shown, in whole graphemes. */
export function shownStart(text: string, most: number, ellipsis = '…'): string {
  if (text.length <= most) return text;
  let end = 0;
  for (const {grapheme, offset} of placedGraphemes(text)) {
    if (offset + grapheme.length > most) break;
    end = offset + grapheme.length;
  }
  return `${text.slice(0, end)}${ellipsis}`;
}
