import type {Phrase} from '../../domain/program/phrase.ts';
import {editingKeys} from '../base/editing-keys.ts';
import {fieldRow} from '../base/field-row.ts';
import type {Page} from '../base/page.ts';
import {emptyRow} from '../base/row.ts';
import {escapeKey, fieldHelpHint} from '../base/shared-keys.ts';
import {wrappedRows} from '../base/wrapped-rows.ts';

/** Edits the tags of one or more memos in one line. */
export const tagsPage: Page<'tags'> = {
  title: {ko: '태그', en: 'Tags'},
  rows: (_, view, {overlay: {ids}}) => [
    emptyRow,
    ...wrappedRows(tagWords(ids.length)[view.language], view, 'dim'),
  ],
  keys: [
    {
      keys: ['enter', 'ctrl+j'],
      action: {event: {type: 'tags-submitted'}},
      help: {ko: '적용', en: 'set'},
      hinted: true,
    },
    ...editingKeys,
    fieldHelpHint(({overlay}) => overlay?.kind === 'tags' && overlay.draft.text === ''),
    escapeKey,
  ],
  heading: {ko: '태그', en: 'Tags'},
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
    ko: `${ko}의 태그입니다. 띄어쓰기로 구분하고, 지운 태그는 빠집니다. 예: #장보기 #회사. 글에 적은 #태그는 그대로 남습니다.`,
    en: `Tags of ${en}, separated by spaces. A tag that you delete here is removed. Example: #shop #work. #Tags written in the text stay.`,
  };
}
