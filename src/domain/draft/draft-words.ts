import {borderAtOrAfter, previousBorder} from '../text/grapheme-borders.ts';
import {splitGraphemes} from '../text/graphemes.ts';

type GraphemeKind = 'space' | 'word' | 'sign';

function kindOf(grapheme: string): GraphemeKind {
  if (/^\s/.test(grapheme)) return 'space';
  return /[\p{L}\p{N}_]/u.test(grapheme) ? 'word' : 'sign';
}

function isSpace(text: string, index: number): boolean {
  return /\s/.test(text.charAt(index));
}

/** The start of the run of spaces before an offset and of the other characters before them. */
function stretchStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && isSpace(text, start - 1)) start -= 1;
  while (start > 0 && !isSpace(text, start - 1)) start -= 1;
  return start === 0 ? 0 : previousBorder(text, start + 1);
}

function stretchEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && isSpace(text, end)) end += 1;
  while (end < text.length && !isSpace(text, end)) end += 1;
  return borderAtOrAfter(text, end);
}

/**
 * The length in UTF-16 units of the leading spaces of a list of graphemes and the first word after
 * them.
 */
function firstWord(graphemes: readonly string[]): {length: number; isWord: boolean} {
  let length = 0;
  let run: GraphemeKind = 'space';
  for (const grapheme of graphemes) {
    const kind = kindOf(grapheme);
    if (run !== 'space' && kind !== run) break;
    run = kind;
    length += grapheme.length;
  }
  return {length, isWord: run !== 'space'};
}

/** The start of the word before an offset; consecutive signs and emoji count as a word. */
export function wordStartBefore(text: string, offset: number): number {
  let start = offset;
  while (start > 0) {
    const graphemes = splitGraphemes(text.slice(stretchStart(text, start), start));
    const word = firstWord(graphemes.reverse());
    start -= word.length;
    if (word.isWord) break;
  }
  return start;
}

/** The end of the word after an offset; consecutive signs and emoji count as a word. */
export function wordEndAfter(text: string, offset: number): number {
  let end = offset;
  while (end < text.length) {
    const word = firstWord(splitGraphemes(text.slice(end, stretchEnd(text, end))));
    end += word.length;
    if (word.isWord) break;
  }
  return end;
}
