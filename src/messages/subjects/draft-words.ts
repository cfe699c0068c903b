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

/** The notice if Ctrl+Enter is set to send, but the terminal reports it as Enter. */
export const indistinctSubmitKey: Phrase = {
  ko: '이 터미널은 Ctrl+Enter를 Enter와 구별하지 못합니다. Alt+Enter나 Ctrl+J로 보내세요. Enter로 보내려면: kakao-tui config set compose.submit enter',
  en: 'This terminal reports Ctrl+Enter as Enter. Send with Alt+Enter or Ctrl+J. To send with Enter: kakao-tui config set compose.submit enter',
};
