import type {Phrase} from '../../domain/program/phrase.ts';

/** Labels on the page of one memo. */
export const detailWords = {
  state: {ko: '상태', en: 'state'},
  receiver: {ko: '받는 사람', en: 'to'},
  written: {ko: '작성', en: 'written'},
  sent: {ko: '전송', en: 'sent'},
  nextAttempt: {ko: '다음 시도', en: 'next attempt'},
  attempts: {ko: '시도', en: 'attempts'},
  setback: {ko: '실패한 시도', en: 'failed attempt'},
  link: {ko: '링크', en: 'link'},
  none: {ko: '없음', en: 'none'},
  button: {ko: '버튼', en: 'button'},
  usualButton: {ko: '자세히 보기 (카카오 기본)', en: 'Kakao default'},
  phoneLink: {ko: '휴대폰 링크', en: 'phone link'},
  card: {ko: '카드', en: 'card'},
  item: {ko: '항목', en: 'item'},
  picture: {ko: '그림', en: 'picture'},
  ownPicture: {ko: '사진', en: 'picture'},
  keptUntil: {ko: '사진 보관', en: 'picture kept'},
  noLongerKept: {ko: '카카오에 더는 없음', en: 'no longer at Kakao'},
  notUploaded: {ko: '아직 올리지 않음', en: 'not uploaded yet'},
  place: {ko: '장소', en: 'place'},
  product: {ko: '상품', en: 'product'},
  caption: {ko: '그림 글', en: 'caption'},
  price: {ko: '가격', en: 'price'},
  tags: {ko: '태그', en: 'tags'},
  pinned: {ko: '고정', en: 'pinned'},
  part: {ko: '분할', en: 'part'},
  source: {ko: '원본 메모', en: 'original memo'},
  made: {ko: '다시 보낸 메모', en: 'resent memo'},
  deleted: {ko: '삭제됨', en: 'deleted'},
} satisfies Readonly<Record<string, Phrase>>;

/** Until when something is kept. */
export function untilWords(time: string): Phrase {
  return {ko: `${time}까지`, en: `until ${time}`};
}
