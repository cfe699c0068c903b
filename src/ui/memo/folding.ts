import type {View} from '../base/view.ts';
import {foldedWords, memoRowWords} from './memo-row-words.ts';

/** The number of rows to which a longer memo is folded. */
export const maxFoldedRows = 6;

/** The same for cards, whose rows are short: a list of three items with its header fits. */
const maxFoldedCardRows = 12;

/** Below this size of the screen, one memo with the words of its failure would fill the history. */
export const roomyRows = 16;

/** The number of rows to which a longer card is folded. */
export function foldedCardRows({rows}: View): number {
  return rows < roomyRows ? maxFoldedRows : maxFoldedCardRows;
}

/** The number of rows that are not shown, and the key that shows them. */
export function moreWords(folded: number, {language, glyphs}: View): string {
  const more = `${glyphs.ellipsis} ${foldedWords(folded)[language]}`;
  return `${more} ${glyphs.dot} ${memoRowWords.unfold[language]}`;
}
