import {selectedHit} from '../../app/state/search-state.ts';
import type {State} from '../../app/state/state.ts';
import {isEmptyQuery} from '../../domain/search/query.ts';
import {wrapText} from '../../domain/text/wrap-text.ts';
import {queryProblemWords} from '../../messages/subjects/search-words.ts';
import type {Binding} from '../base/binding.ts';
import {definitionRows} from '../base/definition-rows.ts';
import {editingKeys, yankKey} from '../base/editing-keys.ts';
import {fieldRow} from '../base/field-row.ts';
import type {Page} from '../base/page.ts';
import {emptyRow, fillRows, type Row, row} from '../base/row.ts';
import {escapeKey, fieldHelpHint} from '../base/shared-keys.ts';
import {rule, type View} from '../base/view.ts';
import {hitPreview, hitRows} from './hit-rows.ts';
import {hitCountWords, queryForms, searchWords} from './search-words.ts';

/** From this height (rows) on, the selected memo is also shown as it was written. */
const minRowsForHelp = 20;

/** Whether there are hits, or some are still being fetched. */
function hasHits({search}: State): boolean {
  return search.hits.length > 0 || search.pending !== null;
}

/** How many hits PgUp and PgDn move by: fewer than the shortest list has rows. */
const hitsAPage = 5;

function walking(keys: readonly string[], by: number): Binding {
  return {keys, action: {event: {type: 'search-walked', by}}};
}

/** Shows the query, the matches and the selected memo. */
export const searchPage: Page<'search'> = {
  title: {ko: '찾기', en: 'Find'},
  right: ({search}, {language}) =>
    isEmptyQuery(search.query)
      ? []
      : [{text: hitCountWords(search.count, search.isRunning)[language], tone: 'dim'}],
  rows: (state, view, {room}) =>
    isEmptyQuery(state.search.query) ? formRows(view) : resultRows(state, view, room),
  keys: [
    {
      keys: ['enter', 'tab'],
      when: hasHits,
      action: {event: {type: 'hit-shown'}},
      help: {ko: '기록에서 보기', en: 'show in history'},
      hinted: true,
    },
    // Not `e` as in the history: the field takes the letter, and Ctrl+E moves the caret.
    {
      keys: ['ctrl+o'],
      when: hasHits,
      action: {event: {type: 'hit-taken'}},
      help: {ko: '입력창으로', en: 'into the box'},
      hinted: true,
    },
    {...walking(['up', 'ctrl+p'], -1), help: {ko: '위', en: 'up'}},
    {...walking(['down', 'ctrl+n'], 1), help: {ko: '아래', en: 'down'}},
    {
      ...walking(['pageup'], -hitsAPage),
      label: 'PgUp',
      help: {ko: '다섯 건 위 (PgDn 아래)', en: 'five up (PgDn down)'},
    },
    walking(['pagedown'], hitsAPage),
    ...editingKeys,
    yankKey,
    fieldHelpHint(({search}) => search.field.text === ''),
    escapeKey,
  ],
  heading: {ko: '찾기', en: 'Find'},
  field: {
    rows: (state, view) => {
      const prefix = ` ${view.glyphs.prompt} `;
      const field = fieldRow(state.search.field, {prefix, columns: view.columns - 1});
      return {rows: [field.row, ...problemRows(state, view)], caretColumn: field.caretColumn};
    },
    edit: (edit) => ({type: 'search-edited', edit}),
  },
};

function problemRows({search}: State, view: View): readonly Row[] {
  return search.query.problems.flatMap((problem) => {
    const words = queryProblemWords(problem)[view.language];
    return wrapText(words, Math.max(8, view.columns - 4)).map(({text}) =>
      row(`   ${text}`, 'warn'),
    );
  });
}

/** The query syntax, shown while the query is empty. */
function formRows({language, columns}: View): readonly Row[] {
  const layout = {
    indent: 3,
    width: columns - 1,
    most: Math.floor(columns * 0.45),
    tone: 'dim',
  } as const;
  return [emptyRow, ...definitionRows(queryForms[language], layout).flat()];
}

function resultRows({search}: State, view: View, room: number): readonly Row[] {
  const memo = selectedHit(search);
  if (memo === null) {
    const words = search.isRunning ? searchWords.searching : searchWords.none;
    return wrapText(words[view.language], Math.max(8, view.columns - 4)).map(({text}) =>
      row(`   ${text}`, 'dim'),
    );
  }
  if (view.rows < minRowsForHelp) return hitRows(search, view, room);
  const previewRoom = Math.floor(room / 4);
  const list = fillRows(hitRows(search, view, room - previewRoom - 1), room - previewRoom - 1);
  return [...list, rule(view), ...hitPreview(memo, search.query, {...view, room: previewRoom})];
}
