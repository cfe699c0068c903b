import {type Contents, cardsOf, type MessagesKind} from '../../../domain/memo/kinds/kinds.ts';
import {joinedCards} from '../../../domain/memo/template/joined-cards.ts';
import {detailWords} from '../detail-words.ts';
import {cardFacts} from './card-facts.ts';
import type {DetailFact, KindRows} from './kind-rows.ts';

/**
 * A card has its links among its own rows; its page shows each of them. A text that the messages
 * only begin follows them.
 */
export const messagesRows: KindRows<Contents[MessagesKind]> = {
  after: ({whole = ''}) => whole,
  details: () => [],
  facts: (content, view) => {
    const cards = joinedCards(cardsOf(content));
    return cards.flatMap((card, index): readonly DetailFact[] => {
      const facts = cardFacts(card, content.kind, view);
      if (cards.length === 1) return facts;
      const title = card.items[0]?.title ?? card.header ?? '';
      const name = `${detailWords.card[view.language]} ${index + 1}/${cards.length}`;
      return [[name, title], ...facts];
    });
  },
};
