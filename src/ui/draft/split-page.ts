import {draftMessages} from '../../app/state/selectors.ts';
import type {State} from '../../app/state/state.ts';
import {maxMessageUnits} from '../../domain/memo/split-memo.ts';
import type {Page} from '../base/page.ts';
import {emptyRow, type Row, row} from '../base/row.ts';
import {findKey, pageKeys, scrollKeys} from '../base/shared-keys.ts';
import type {View} from '../base/view.ts';
import {wrappedRows} from '../base/wrapped-rows.ts';
import {memoRowWords} from '../memo/memo-row-words.ts';

/** Shows the memos that the text being written will be split into. */
export const splitPage: Page<'split'> = {
  title: {ko: '분할 미리 보기', en: 'Split preview'},
  rows: splitRows,
  keys: [...scrollKeys, findKey, ...pageKeys],
};

function splitRows(state: State, view: View): readonly Row[] {
  const parts = draftMessages(state);
  return parts.flatMap((part, index) => [
    row(`  ${index + 1}/${parts.length}   ${part.length}/${maxMessageUnits}`, 'dim'),
    ...wrappedRows(part === '' ? memoRowWords.emptyPart[view.language] : part, view),
    emptyRow,
  ]);
}
