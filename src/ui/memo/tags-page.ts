import type {TagsPage} from '../../app/state/overlay.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {fieldRow} from '../base/field-row.ts';
import {emptyRow, type Frame, type Row} from '../base/row.ts';
import type {View} from '../base/view.ts';
import {wrappedRows} from '../base/wrapped-rows.ts';

/** The line of tags, and where the caret stands in it. */
export function tagPage(
  {draft, ids}: TagsPage,
  view: View,
): Pick<Frame, 'rows'> & {caretColumn: number} {
  const prefix = ` ${view.glyphs.prompt} `;
  const field = fieldRow(draft, {prefix, columns: view.columns - 1});
  const words = wrappedRows(tagWords(ids.length)[view.language], view, 'dim');
  const rows: readonly Row[] = [field.row, emptyRow, ...words];
  return {rows, caretColumn: field.caretColumn};
}

function tagWords(count: number): Phrase {
  const ko = count === 1 ? '이 메모' : `메모 ${count}건 모두`;
  const en = count === 1 ? 'this memo' : `all ${count} memos`;
  return {
    ko: `${ko}의 태그입니다. 띄어 쓰면 여럿이고, 지우면 떼어집니다. 예: #장보기 #회사. 글에 적힌 #태그는 글에 그대로 있습니다.`,
    en: `The tags of ${en}, divided by spaces; one that you erase is taken away. For example: #shop #work. Those written in the text stay there.`,
  };
}
