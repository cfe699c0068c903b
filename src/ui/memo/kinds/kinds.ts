import type {ContentKind, Contents, MemoContent} from '../../../domain/memo/kinds/kinds.ts';
import {isErased, type Memo} from '../../../domain/memo/memo.ts';
import type {Language} from '../../../domain/program/language.ts';
import type {Detail, Fact, KindRows} from './kind-rows.ts';
import {textRows} from './text-rows.ts';

/** What the screen shows of each kind. */
const kindRows: {readonly [K in ContentKind]: KindRows<Contents[K]>} = {text: textRows};

function rowsOf({content}: Memo): KindRows<MemoContent> {
  return kindRows[content.kind] as KindRows<MemoContent>;
}

/** What stands below the text of a memo in the history; nothing of one that is erased. */
export function contentDetails(memo: Memo, language: Language): readonly Detail[] {
  return isErased(memo) ? [] : rowsOf(memo).details(memo.content, language);
}

/** What the page of a memo says of its content besides the text. */
export function contentFacts(memo: Memo, language: Language): readonly Fact[] {
  return isErased(memo) ? [] : rowsOf(memo).facts(memo.content, language);
}
