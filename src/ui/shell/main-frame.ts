import type {State} from '../../app/state/state.ts';
import {cellWidth} from '../../domain/text/cell-width.ts';
import {emptyRow, type Frame, fillRows, type Row, row, rowWidth} from '../base/row.ts';
import {newerWords} from '../base/screen-words.ts';
import {rule, type View} from '../base/view.ts';
import {submitLabel} from '../draft/submit-keys.ts';
import {friendMarkRow, isForFriends} from '../friend/friend-mark.ts';
import {historyRows} from '../memo/history-rows.ts';
import {memosBelow} from '../memo/history-steps.ts';
import {ringSpans} from '../reminder/ring-mark.ts';
import {commandRows} from './command-rows.ts';
import {emptyHistoryWords} from './empty-history-words.ts';
import {mainLayout} from './main-layout.ts';
import {mainTitle} from './main-title.ts';
import {statusRow} from './status-row.ts';

/** Title, history, compose box, status bar and hints, on exactly the available rows. */
export function mainFrame(state: State, view: View): Frame {
  const {hints, beneath, banner, compose, later, height} = mainLayout(state, view);
  const commands = commandRows(state, view, height);
  const visible = height - commands.length;
  const shown = visibleHistory(state, view, visible);
  const top: Row[] = [
    mainTitle(state, view),
    rule(view),
    ...shown,
    ...later,
    ...banner,
    ...commands,
  ];
  const isMarked = isForFriends(state);
  const edge = isMarked ? friendMarkRow(state, view) : historyRule(state, view, visible);
  const above = [...top, edge];
  const below: Row[] = [...beneath, rule(view), statusRow(state, view), ...hints];
  const rows = [...above, ...compose.rows, ...below];
  const isWriting = state.focus === 'compose';
  const caret = isWriting ? {x: compose.caret.x, y: above.length + compose.caret.y} : null;
  return {rows: fillRows(rows, view.rows), caret};
}

function visibleHistory(state: State, view: View, height: number): readonly Row[] {
  if (state.history.total === 0) return emptyHistory(state, view, height);
  const rows = historyRows(state, view, height);
  return [...Array<Row>(Math.max(0, height - rows.length)).fill(emptyRow), ...rows];
}

/**
 * The rule below the history, with the mark of a memo that rings, the number of memos below its rows
 * and the key that goes there.
 */
function historyRule(state: State, view: View, height: number): Row {
  const {count, isMore} = memosBelow(state, Math.max(1, height));
  const {down, dot} = view.glyphs;
  const newer =
    count === 0 ? '' : ` ${down} ${newerWords(count, isMore)[view.language]} ${dot} End `;
  const room = view.columns - 4 - cellWidth(newer);
  const words: Row = [
    ...ringSpans(state, view, room),
    ...(newer === '' ? [] : [{text: newer, tone: 'accent'} as const]),
  ];
  if (words.length === 0) return rule(view);
  const left = view.glyphs.rule.repeat(2);
  const right = view.glyphs.rule.repeat(Math.max(0, view.columns - 2 - rowWidth(words)));
  return [{text: left, tone: 'dim'}, ...words, {text: right, tone: 'dim'}];
}

/** Three suggestions, before there are any memos. */
function emptyHistory(state: State, {language}: View, height: number): readonly Row[] {
  const {none, write, tokens, help, demo} = emptyHistoryWords;
  const lines = [
    emptyRow,
    row(`  ${none[language]}`, 'strong'),
    emptyRow,
    ...(isForFriends(state) ? [] : [row(`  ${write(submitLabel(state))[language]}`)]),
    row(`  ${tokens[language]}`),
    row(`  ${help[language]}`),
  ];
  if (state.demo !== null) {
    lines.push(emptyRow, row(`  ${demo[language]}`), row(`  ${state.demo.roomUrl}`, 'accent'));
  }
  return fillRows(lines, height);
}
