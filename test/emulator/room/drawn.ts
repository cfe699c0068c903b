import type {Card} from '../../../src/emulator/room/card.ts';
import {memoMarkup} from '../../../src/emulator/room/memo-markup.ts';
import {cardMemo, registeredDomain} from './sample-cards.ts';

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The markup of a memo with this card, from an app whose only domain is that of the samples. */
export function drawn(card: Card): string {
  return memoMarkup([cardMemo(card)], 0, {name: '알림 앱', webDomains: [registeredDomain]});
}

/** The texts between the tags of the card, in order. */
export function shownTexts(card: Card): readonly string[] {
  const [, article = ''] = drawn(card).split('<article ');
  return `<${article}`
    .replaceAll('<wbr>', '')
    .split(/<[^>]*>/)
    .map((text) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? ''))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}
