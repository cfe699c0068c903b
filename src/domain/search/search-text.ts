import type {Memo} from '../memo/memo.ts';
import {foldText} from './fold-text.ts';

/** Stands before and behind every tag of a search text, and in no folded text. */
export const tagSign = '\u0001';

/** All of a memo that is searched: its text and its tags, written or given, folded. */
export function searchText({text, tags}: Pick<Memo, 'text' | 'tags'>): string {
  const folded = foldText(text);
  if (tags.length === 0) return folded;
  return `${folded}${tagSign}${tags.map(foldText).join(tagSign)}${tagSign}`;
}
