import type {Card} from '../room/card.ts';
import type {Memo} from '../room/memo.ts';

/** A message that passed Kakao's checks. */
export type Message = Omit<Memo, 'shownText' | 'receivedAt' | 'from'>;

/** A message that is a card; its text is the title of the card. */
export function cardMessage(card: Card): Message {
  return {text: titleOf(card), link: {}, buttonTitle: null, buttons: [], card};
}

function titleOf(card: Card): string {
  if (card.kind === 'list') return card.title;
  const page = card.kind === 'scrap' ? card.requestUrl : '';
  return card.content?.title ?? card.content?.description ?? page;
}
