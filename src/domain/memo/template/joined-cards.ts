import type {Card} from './card.ts';

/** The cards of a memo as they read: messages of one list are one card with all of its items. */
export function joinedCards(cards: readonly Card[]): readonly Card[] {
  const joined: Card[] = [];
  for (const card of cards) {
    const last = joined.at(-1);
    const continues = last !== undefined && isSameList(last, card);
    if (!continues) joined.push(card);
    else joined[joined.length - 1] = {...last, items: [...last.items, ...card.items]};
  }
  return joined;
}

/** Whether two messages differ in nothing but the items of their list. */
function isSameList(one: Card, other: Card): boolean {
  return one.headerLink !== null && around(one) === around(other);
}

function around({header, headerLink, buttons}: Card): string {
  return JSON.stringify([header, headerLink, buttons]);
}
