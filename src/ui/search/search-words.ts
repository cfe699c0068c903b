import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';

/** How many memos were found, so far or in total. */
export function hitCountWords(count: number, isRunning: boolean): Phrase {
  const number = count.toLocaleString('en-US');
  if (isRunning) return {ko: `${number}건, 더 찾는 중`, en: `${number} found, searching`};
  return {ko: `${number}건`, en: `${number} found`};
}

export const searchWords = {
  none: {
    ko: '일치하는 메모가 없습니다. 단어를 줄이거나 초성만 입력해 보세요.',
    en: 'No matching memos. Try fewer words, or only their initial consonants.',
  },
  searching: {ko: '찾는 중', en: 'searching'},
} satisfies Readonly<Record<string, Phrase>>;

type QueryForm = readonly [form: string, meaning: string];

/** The forms of a query and their meanings. */
export const queryForms: Readonly<Record<Language, readonly QueryForm[]>> = {
  ko: [
    ['회의 자료', '두 단어가 다 있는 메모'],
    ['ㅎㅇㄹ  회ㅇ', '초성으로: 회의록, 회의'],
    ['"회의 자료"', '이대로 들어 있는 메모'],
    ['회의 -취소', '취소가 없는 메모'],
    ['#장보기', '태그'],
    ['부터:2026-11 까지:어제', '작성일 (after: before: on:)'],
    ['상태:실패', '보냄 실패 확인 대기 (status:)'],
    ['상태:고정', '고정한 메모 (is:pinned)'],
    ['받는이:엄마', '친구에게 보낸 메모 (to:)'],
  ],
  en: [
    ['meeting notes', 'memos with both words'],
    ['"meeting notes"', 'exactly these words'],
    ['lunch -Friday', 'memos without Friday'],
    ['#shopping', 'a tag'],
    ['after:2026-11 before:today', 'date written (until: on:)'],
    ['status:failed', 'or sent, unknown, queued'],
    ['is:pinned', 'pinned memos'],
    ['to:Mom', 'sent to a friend'],
  ],
};
