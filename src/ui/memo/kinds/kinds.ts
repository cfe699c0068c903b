import {
  type ContentKind,
  type Contents,
  cardsOf,
  type MemoContent,
} from '../../../domain/memo/kinds/kinds.ts';
import {isErased, type Memo} from '../../../domain/memo/memo.ts';
import type {Card} from '../../../domain/memo/template/card.ts';
import {joinedCards} from '../../../domain/memo/template/joined-cards.ts';
import type {View} from '../../base/view.ts';
import type {Detail, DetailFact, KindRows} from './kind-rows.ts';
import {messagesRows} from './messages-rows.ts';
import {pictureRows} from './picture-rows.ts';
import {textRows} from './text-rows.ts';

/** The rows of each kind. */
const kindRows: {readonly [K in ContentKind]: KindRows<Contents[K]>} = {
  text: textRows,
  picture: pictureRows,
  feed: messagesRows,
  list: messagesRows,
  location: messagesRows,
  commerce: messagesRows,
  calendar: messagesRows,
  scrap: messagesRows,
  custom: messagesRows,
};

function rowsOf({content}: Memo): KindRows<MemoContent> {
  return kindRows[content.kind] as KindRows<MemoContent>;
}

/** The cards that a memo shows in place of its text; none for a text or an erased memo. */
export function contentCards(memo: Memo): readonly Card[] {
  return isErased(memo) ? [] : joinedCards(cardsOf(memo.content));
}

/** The text that follows the cards of a memo as text messages; empty if there is none. */
export function textAfterCards(memo: Memo): string {
  return isErased(memo) ? '' : rowsOf(memo).after(memo.content);
}

/** The lines below the text of a memo in the history; none for an erased one. */
export function contentDetails(memo: Memo, view: View): readonly Detail[] {
  return isErased(memo) ? [] : rowsOf(memo).details(memo.content, view);
}

/** The facts about a memo's content on its page, in addition to the text. */
export function contentFacts(memo: Memo, view: View): readonly DetailFact[] {
  return isErased(memo) ? [] : rowsOf(memo).facts(memo.content, view);
}
