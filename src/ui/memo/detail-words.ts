import type {Phrase} from '../../domain/program/phrase.ts';

/** Labels on the page of one memo. */
export const detailWords = {
  state: {ko: '상태', en: 'state'},
  written: {ko: '작성', en: 'written'},
  sent: {ko: '전송', en: 'sent'},
  nextAttempt: {ko: '다음 시도', en: 'next attempt'},
  attempts: {ko: '시도', en: 'attempts'},
  setback: {ko: '실패한 시도', en: 'failed attempt'},
  link: {ko: '링크', en: 'link'},
  none: {ko: '없음', en: 'none'},
  button: {ko: '버튼', en: 'button'},
  usualButton: {ko: '자세히 보기 (카카오 기본)', en: 'Kakao default'},
  tags: {ko: '태그', en: 'tags'},
  pinned: {ko: '고정', en: 'pinned'},
  part: {ko: '분할', en: 'part'},
  source: {ko: '원본 메모', en: 'original memo'},
  made: {ko: '다시 보낸 메모', en: 'resent memo'},
  deleted: {ko: '삭제됨', en: 'deleted'},
} satisfies Readonly<Record<string, Phrase>>;
