import type {Memo} from '../memo/memo.ts';
import {foldText} from './fold-text.ts';

/** The border of each tag in a search text; a folded text never contains it. */
export const tagSign = '\u0001';

/** The folded searchable text of a memo: its text and all its tags. */
export function searchText({text, tags}: Pick<Memo, 'text' | 'tags'>): string {
  const folded = foldText(text);
  if (tags.length === 0) return folded;
  return `${folded}${tagSign}${tags.map(foldText).join(tagSign)}${tagSign}`;
}
