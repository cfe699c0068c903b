import type {ContentKind, Contents, MemoContent} from '../../../domain/memo/kinds/kinds.ts';
import {isErased, type Memo} from '../../../domain/memo/memo.ts';
import type {Language} from '../../../domain/program/language.ts';
import type {Detail, DetailFact, KindRows} from './kind-rows.ts';
import {messagesRows} from './messages-rows.ts';
import {textRows} from './text-rows.ts';

/** The rows of each kind. */
const kindRows: {readonly [K in ContentKind]: KindRows<Contents[K]>} = {
  text: textRows,
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

/** The lines below the text of a memo in the history; none for an erased one. */
export function contentDetails(memo: Memo, language: Language): readonly Detail[] {
  return isErased(memo) ? [] : rowsOf(memo).details(memo.content, language);
}

/** The facts about a memo's content on its page, in addition to the text. */
export function contentFacts(memo: Memo, language: Language): readonly DetailFact[] {
  return isErased(memo) ? [] : rowsOf(memo).facts(memo.content, language);
}
