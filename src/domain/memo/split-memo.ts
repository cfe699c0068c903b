import {normalizeInput} from '../text/sanitize.ts';
import {cutMemo, type MemoRange} from './memo-cut.ts';

/**
 * The maximum length of a text template in UTF-16 units. Kakao shows 200 characters and does not
 * document how it counts them.
 */
export const maxMessageUnits = 200;

export type SplitOptions = {
  /** The maximum length of a memo in UTF-16 units, including its number; at least 2. */
  readonly limit?: number;
  /** Whether the parts of a split memo start with `(1/3) `. */
  readonly isNumbered?: boolean;
};

export type MessageText = {readonly number: string; readonly start: number; readonly end: number};

function numberOf(index: number, total: number | string): string {
  return `(${index + 1}/${total}) `;
}

/**
 * The number of digits of the smallest possible part count: each part holds at most `limit` units
 * other than white space.
 */
function fewestDigits(text: string, limit: number): number {
  const visible = text.length - (text.match(/\s/g)?.length ?? 0);
  return String(Math.ceil(visible / limit)).length;
}

/** Splits a text with room for the numbers; null if the numbers would take too much of it. */
function numberedRanges(text: string, limit: number): MemoRange[] | null {
  for (let digits = fewestDigits(text, limit); ; digits += 1) {
    const widest = '9'.repeat(digits);
    const room = limit - numberOf(Number(widest) - 1, widest).length;
    if (room < Math.max(2, limit / 2)) return null;
    const ranges = cutMemo(text, (index) => limit - numberOf(index, widest).length);
    if (ranges.some((range) => range.splitsGrapheme)) return null;
    if (String(ranges.length).length <= digits) return ranges;
  }
}

/**
 * Returns the UTF-16 ranges of a text's memos, and the number that each starts with (`(1/3) `). A
 * text that fits is one part without a number. Numbers are omitted if they would take half the room
 * or split a grapheme. Only a grapheme longer than the limit is split, between code points.
 */
export function memoParts(text: string, options: SplitOptions = {}): MessageText[] {
  const limit = Math.max(2, options.limit ?? maxMessageUnits);
  if (text.length <= limit) return [{number: '', start: 0, end: text.length}];
  const numbered = (options.isNumbered ?? true) ? numberedRanges(text, limit) : null;
  const ranges = numbered ?? cutMemo(text, () => limit);
  const isNumbered = numbered !== null && ranges.length > 1;
  return ranges.map(({start, end}, index) => {
    return {number: isNumbered ? numberOf(index, ranges.length) : '', start, end};
  });
}

/**
 * Splits a text into memos that Kakao accepts, none longer than the limit including its number.
 * Only white space at the cuts is lost; white space beyond the limit produces no memo.
 */
export function splitMemo(text: string, options: SplitOptions = {}): string[] {
  return memoParts(text, options).map((part) => part.number + text.slice(part.start, part.end));
}

/** Removes the white space at the end of a text, which no memo contains. */
export function trimMemo(text: string): string {
  return text.trimEnd();
}

/** Returns a text as it is stored and sent. */
export function cleanMemo(text: string): string {
  return trimMemo(normalizeInput(text));
}

/** Whether a text has nothing visible: only white space and invisible characters. */
export function isEmptyMemo(text: string): boolean {
  return !/[^\s\u2800]/.test(normalizeInput(text));
}
