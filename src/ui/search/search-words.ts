import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';

/** How many memos were found, so far or in all. */
export function hitCountWords(count: number, isRunning: boolean): Phrase {
  const number = count.toLocaleString('en-US');
  if (isRunning) return {ko: `${number}건, 더 찾는 중`, en: `${number} found, searching`};
  return {ko: `${number}건`, en: `${number} found`};
}

export const searchWords = {
  none: {
    ko: '찾는 메모가 없습니다. 낱말을 줄이거나 초성만 써 보세요.',
    en: 'No memo is like this. Try fewer words, or only their first consonants.',
  },
  searching: {ko: '찾는 중', en: 'searching'},
} satisfies Readonly<Record<string, Phrase>>;

type QueryForm = readonly [form: string, meaning: string];

/** What can be looked for, and how it is written. */
export const queryForms: Readonly<Record<Language, readonly QueryForm[]>> = {
  ko: [
    ['회의 자료', '두 낱말이 다 있는 메모'],
    ['ㅎㅇㄹ  회ㅇ', '초성으로: 회의록, 회의'],
    ['"회의 자료"', '그대로 있는 것만'],
    ['회의 -취소', '취소가 없는 것'],
    ['#장보기', '태그'],
    ['부터:2026-11 까지:어제', '적은 때 (after: before: on:)'],
    ['상태:실패', '보냄 실패 확인 대기 (status:)'],
    ['상태:고정', '고정한 것 (is:pinned)'],
  ],
  en: [
    ['meeting notes', 'memos that have both words'],
    ['"meeting notes"', 'exactly these words'],
    ['meeting -cancelled', 'without cancelled'],
    ['#shopping', 'a tag'],
    ['after:2026-11 before:today', 'when it was written (until: on:)'],
    ['status:failed', 'or sent, unknown, queued'],
    ['is:pinned', 'those that are pinned'],
  ],
};
