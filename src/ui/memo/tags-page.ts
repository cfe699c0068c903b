import type {Phrase} from '../../domain/program/phrase.ts';
import {editingKeys} from '../base/editing-keys.ts';
import {fieldRow} from '../base/field-row.ts';
import type {Page} from '../base/page.ts';
import {emptyRow} from '../base/row.ts';
import {escapeKey} from '../base/shared-keys.ts';
import {wrappedRows} from '../base/wrapped-rows.ts';

/** The line in which tags are given to memos and taken away. */
export const tagsPage: Page<'tags'> = {
  title: {ko: '태그', en: 'Tags'},
  rows: (_, view, {overlay: {ids}}) => [
    emptyRow,
    ...wrappedRows(tagWords(ids.length)[view.language], view, 'dim'),
  ],
  keys: [
    ...editingKeys,
    {
      keys: ['enter', 'ctrl+j'],
      action: {event: {type: 'tags-submitted'}},
      help: {ko: '붙이기', en: 'set'},
      hinted: true,
    },
    escapeKey,
  ],
  field: {
    rows: (_, {glyphs, columns}, {draft}) => {
      const field = fieldRow(draft, {prefix: ` ${glyphs.prompt} `, columns: columns - 1});
      return {rows: [field.row], caretColumn: field.caretColumn};
    },
    edit: (edit) => ({type: 'tags-edited', edit}),
  },
};

function tagWords(count: number): Phrase {
  const ko = count === 1 ? '이 메모' : `메모 ${count}건 모두`;
  const en = count === 1 ? 'this memo' : `all ${count} memos`;
  return {
    ko: `${ko}의 태그입니다. 띄어 쓰면 여럿이고, 지우면 떼어집니다. 예: #장보기 #회사. 글에 적힌 #태그는 글에 그대로 있습니다.`,
    en: `The tags of ${en}, divided by spaces; one that you erase is taken away. For example: #shop #work. Those written in the text stay there.`,
  };
}
