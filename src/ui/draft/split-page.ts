import {draftMessages} from '../../app/state/selectors.ts';
import type {State} from '../../app/state/state.ts';
import {maxMessageUnits} from '../../domain/memo/split-memo.ts';
import {cellWidth} from '../../domain/text/cell-width.ts';
import type {Page} from '../base/page.ts';
import {emptyRow, type Row, row} from '../base/row.ts';
import {findKey, pageKeys, scrollKeys} from '../base/shared-keys.ts';
import type {View} from '../base/view.ts';
import {wrappedRows} from '../base/wrapped-rows.ts';
import {memoRowWords} from '../memo/memo-row-words.ts';
import {pictureWords} from './draft-link-rows.ts';

/** Shows the messages that the text being written will be split into, the card of a picture first. */
export const splitPage: Page<'split'> = {
  title: {ko: '분할 미리 보기', en: 'Split preview'},
  rows: splitRows,
  keys: [...scrollKeys, findKey, ...pageKeys],
};

function splitRows(state: State, view: View): readonly Row[] {
  const parts = draftMessages(state);
  return parts.flatMap((part, index) => {
    const number = `  ${index + 1}/${parts.length}   `;
    const {draftPicture} = state;
    if (index > 0 || draftPicture === null) {
      const words = part === '' ? memoRowWords.emptyPart[view.language] : part;
      const count = row(`${number}${part.length}/${maxMessageUnits}`, 'dim');
      return [count, ...wrappedRows(words, view), emptyRow];
    }
    // A card, whose text has no limit of units.
    const room = view.columns - cellWidth(number) - 1;
    const picture = row(`${number}${pictureWords(draftPicture, room, view)}`, 'dim');
    return [picture, ...(part === '' ? [] : wrappedRows(part, view)), emptyRow];
  });
}
