import type {DraftOrigin} from '../../domain/draft/saved-draft.ts';
import type {Phrase} from '../../domain/program/phrase.ts';

/** The reason why a text is among the drafts. */
export const draftOriginWords: Readonly<Record<DraftOrigin, Phrase>> = {
  aside: {ko: '저장함', en: 'saved'},
  cleared: {ko: '비움', en: 'cleared'},
  left: {ko: '미완성', en: 'unfinished'},
};

/** The length of a text, in the unit in which it is split. */
export function draftLengthWords(units: number): Phrase {
  const count = units.toLocaleString('en-US');
  return {ko: `${count}자`, en: `${count} ch`};
}
