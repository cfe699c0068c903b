import {selectedHit} from '../../app/state/search-state.ts';
import type {State} from '../../app/state/state.ts';
import {isEmptyQuery} from '../../domain/search/query.ts';
import {padEndToCells} from '../../domain/text/cell-width.ts';
import {wrapText} from '../../domain/text/wrap-text.ts';
import {queryProblemWords} from '../../messages/subjects/search-words.ts';
import {fieldRow} from '../base/field-row.ts';
import {emptyRow, type Frame, fillRows, type Row, row} from '../base/row.ts';
import {screenWords} from '../base/screen-words.ts';
import {titleRow} from '../base/title-row.ts';
import {rule, type View} from '../base/view.ts';
import {hitPreview, hitRows} from './hit-rows.ts';
import {hitCountWords, queryForms, searchWords} from './search-words.ts';

/** From this height (rows) on the selected memo is shown as it was written too. */
const roomy = 20;

/** What is looked for, what was found of it, and the selected memo, above the rows at the bottom. */
export function searchFrame(state: State, view: View, below: readonly Row[]): Frame {
  const {search} = state;
  const {language, columns} = view;
  const isEmpty = isEmptyQuery(search.query);
  const count: Row = isEmpty
    ? []
    : [{text: hitCountWords(search.count, search.isRunning)[language], tone: 'dim'}];
  const field = fieldRow(search.field, {prefix: ` ${view.glyphs.prompt} `, columns: columns - 1});
  const above: Row[] = [
    titleRow([{text: screenWords.search[language]}], count, view),
    rule(view),
    field.row,
    ...problemRows(state, view),
  ];
  const bottom: Row[] = [rule(view), ...below];
  const room = Math.max(0, view.rows - above.length - bottom.length);
  const content = isEmpty ? formRows(view) : resultRows(state, view, room);
  const rows = fillRows([...above, ...fillRows(content, room), ...bottom], view.rows);
  return {rows, caret: {x: field.caretColumn, y: 2}};
}

function problemRows({search}: State, view: View): readonly Row[] {
  return search.query.problems.flatMap((problem) => {
    const words = queryProblemWords(problem)[view.language];
    return wrapText(words, Math.max(8, view.columns - 4)).map(({text}) =>
      row(`   ${text}`, 'warn'),
    );
  });
}

/** How a query is written, before there is one. */
function formRows({language, columns}: View): readonly Row[] {
  const lines = queryForms[language].map(([form, meaning]): Row => {
    const left = padEndToCells(`   ${form}`, columns < 60 ? 17 : 34);
    return [
      {text: left, tone: 'accent'},
      {text: meaning, tone: 'dim'},
    ];
  });
  return [emptyRow, ...lines];
}

function resultRows({search}: State, view: View, room: number): readonly Row[] {
  const memo = selectedHit(search);
  if (memo === null) {
    const words = search.isRunning ? searchWords.searching : searchWords.none;
    return wrapText(words[view.language], Math.max(8, view.columns - 4)).map(({text}) =>
      row(`   ${text}`, 'dim'),
    );
  }
  if (view.rows < roomy) return hitRows(search, view, room);
  const previewRoom = Math.floor(room / 4);
  const list = fillRows(hitRows(search, view, room - previewRoom - 1), room - previewRoom - 1);
  return [...list, rule(view), ...hitPreview(memo, search.query, {...view, room: previewRoom})];
}
