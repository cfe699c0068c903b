import type {ContentKind} from '../../domain/memo/kinds/kinds.ts';
import type {Phrase} from '../../domain/program/phrase.ts';

/** What a message of each kind is. */
export const kindWords: Readonly<Record<Exclude<ContentKind, 'text'>, Phrase>> = {
  picture: {ko: '사진', en: 'picture'},
  feed: {ko: '카드', en: 'card'},
  list: {ko: '목록', en: 'list'},
  location: {ko: '장소', en: 'place'},
  commerce: {ko: '상품', en: 'product'},
  calendar: {ko: '일정', en: 'event'},
  scrap: {ko: '웹 페이지', en: 'web page'},
  custom: {ko: '카카오 콘솔의 템플릿', en: "template of Kakao's console"},
};
