import type {Phrase} from '../../domain/program/phrase.ts';

/** What the page of one memo names. */
export const detailWords = {
  state: {ko: '상태', en: 'state'},
  written: {ko: '적은 때', en: 'written'},
  sent: {ko: '보낸 때', en: 'sent'},
  nextAttempt: {ko: '다음 시도', en: 'next attempt'},
  attempts: {ko: '시도', en: 'attempts'},
  setback: {ko: '안 된 시도', en: 'failed attempt'},
  link: {ko: '링크', en: 'link'},
  none: {ko: '없음', en: 'none'},
  button: {ko: '버튼', en: 'button'},
  usualButton: {ko: '자세히 보기 (카카오 기본)', en: "Kakao's own"},
  tags: {ko: '태그', en: 'tags'},
  pinned: {ko: '고정', en: 'pinned'},
  part: {ko: '조각', en: 'part'},
  source: {ko: '처음 메모', en: 'made from'},
  made: {ko: '다시 보낸 것', en: 'sent again as'},
  deleted: {ko: '지웠음', en: 'deleted'},
} satisfies Readonly<Record<string, Phrase>>;
