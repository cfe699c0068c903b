import type {Social} from '../card.ts';
import {type IconName, icon} from './icons.ts';

/** A card shows no more counts than these. */
const maxCounts = 3;

const countFormat = new Intl.NumberFormat('ko-KR');

/** The names and symbols of the counts, in the order in which Kakao shows them. */
const counts: readonly (readonly [keyof Social, string, IconName])[] = [
  ['likeCount', '좋아요', 'heart'],
  ['commentCount', '댓글', 'comment'],
  ['sharedCount', '공유', 'share'],
  ['viewCount', '조회', 'eye'],
  ['subscriberCount', '구독', 'person'],
];

/** The first three counts that the card has, or nothing. */
export function socialMarkup(social: Social | null): string {
  if (social === null) return '';
  const present = counts.flatMap(([member, name, symbol]) => {
    const count = social[member];
    return count === null ? [] : [{name, symbol, count}];
  });
  const items = present
    .slice(0, maxCounts)
    .map(
      ({name, symbol, count}) =>
        `<li>${icon(symbol)}<span class="unseen">${name} </span>${countFormat.format(count)}</li>`,
    );
  return items.length === 0 ? '' : `<ul class="social">${items.join('')}</ul>`;
}
