import type {CountName} from '../../domain/memo/template/card.ts';
import type {Phrase} from '../../domain/program/phrase.ts';

/** What is counted, where there is no symbol for it. */
export const countWords: Readonly<Record<CountName, Phrase>> = {
  like: {ko: '좋아요', en: 'likes'},
  comment: {ko: '댓글', en: 'comments'},
  shared: {ko: '공유', en: 'shares'},
  view: {ko: '조회', en: 'views'},
  subscriber: {ko: '구독', en: 'subscribers'},
};

/** What is taken off the price: a percentage, or an amount. */
export function discountWords(discount: string): Phrase {
  return {ko: `${discount} 할인`, en: `${discount} off`};
}

/** The price without the discount, which a phone strikes out. */
export function regularWords(price: string): Phrase {
  return {ko: `정가 ${price}`, en: `regular ${price}`};
}
