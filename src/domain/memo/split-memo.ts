import {normalizeInput} from '../text/sanitize.ts';
import {cutMemo, type MemoRange} from './memo-cut.ts';

/** Most UTF-16 units of one text template: Kakao shows 200 characters and does not say how it counts. */
export const maxMessageUnits = 200;

export type SplitOptions = {
  /** UTF-16 units a memo may have, its number included; at least 2. */
  readonly limit?: number;
  /** Whether the parts of a split memo start with `(1/3) `. */
  readonly isNumbered?: boolean;
};

export type MessageText = {readonly number: string; readonly start: number; readonly end: number};

function numberOf(index: number, total: number | string): string {
  return `(${index + 1}/${total}) `;
}

/** Digits of a count that can only be reached: every part holds at most `limit` of what is no space. */
function fewestDigits(text: string, limit: number): number {
  const visible = text.length - (text.match(/\s/g)?.length ?? 0);
  return String(Math.ceil(visible / limit)).length;
}

/** Cuts with room for the numbers; null where the numbers would crowd out the text. */
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
 * Where a text is cut into memos, in UTF-16 offsets, and the number each part starts with (`(1/3) `).
 * One part without a number when it fits. Numbers are left out where they would take half the room or
 * cut a grapheme; a grapheme longer than the limit is the only thing cut inside, between code points.
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
 * Splits a text into memos that Kakao takes, none above the limit with its number included.
 * Nothing is lost but white space at the cuts; white space alone above the limit gives no memo.
 */
export function splitMemo(text: string, options: SplitOptions = {}): string[] {
  return memoParts(text, options).map((part) => part.number + text.slice(part.start, part.end));
}

/** A text without the white space at its end, which no memo carries. */
export function trimMemo(text: string): string {
  return text.replace(/\s+$/u, '');
}

/** A text as it is recorded and sent. */
export function cleanMemo(text: string): string {
  return trimMemo(normalizeInput(text));
}

/** Whether nothing of a text could be seen: only white space and invisible characters. */
export function isEmptyMemo(text: string): boolean {
  return !/[^\s\u2800]/.test(normalizeInput(text));
}
