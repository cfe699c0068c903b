import type {State} from '../../app/state/state.ts';
import {cellWidth} from '../../domain/text/cell-width.ts';
import {dayHeading} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import {type Row, row} from '../base/row.ts';
import type {View} from '../base/view.ts';
import {type HistoryBlocks, historyBlocks} from './history-blocks.ts';
import {topOfHistory} from './history-top.ts';
import {memoRows} from './memo-rows.ts';

/**
 * The visible rows of the history, at most `height`; only the memos that are needed are laid out.
 */
export function historyRows(state: State, view: View, height: number): readonly Row[] {
  const blocks = historyBlocks(state.history, view);
  if (height <= 0 || blocks.count === 0) return [];
  const top = topOfHistory(state, blocks, height);
  const rows: Row[] = [];
  const end = top.row + height;
  for (let index = top.index; index < blocks.count && rows.length < end; index += 1) {
    rows.push(...blockRows(index, {state, view, blocks}));
  }
  return rows.slice(top.row, end);
}

interface Block {
  readonly state: State;
  readonly view: View;
  readonly blocks: HistoryBlocks;
}

function blockRows(index: number, {state, view, blocks}: Block): readonly Row[] {
  const memo = blocks.memoOf(index);
  const {selectedId, marked} = state.history;
  const isSelected = state.focus === 'history' && memo.id === selectedId;
  const rows = withMarks(memoRows(memo, view), {isSelected, isMarked: marked.includes(memo.id)});
  return blocks.startsDay(index) ? [daySeparator(memo.createdAt, view), ...rows] : rows;
}

interface Marks {
  readonly isSelected: boolean;
  readonly isMarked: boolean;
}

/** Adds `>` before the time of the selected memo, `+` after that of a marked one. */
function withMarks(rows: readonly Row[], {isSelected, isMarked}: Marks): readonly Row[] {
  const [first, ...others] = rows;
  const [gutter, ...text] = first ?? [];
  if (gutter === undefined || !(isSelected || isMarked)) return rows;
  const pointer = isSelected ? '>' : ' ';
  const time = gutter.text.slice(1, 6);
  const mark = isMarked ? '+' : ' ';
  const state = {...gutter, text: gutter.text.slice(7)};
  const tone = isSelected ? ({tone: 'selected'} as const) : {};
  return [[{text: `${pointer}${time}${mark}`, ...tone}, state, ...text], ...others];
}

function daySeparator(time: number, {columns, language}: View): Row {
  const heading = `--- ${dayHeading(here(time), language)} ---`;
  const indent = Math.max(0, Math.floor((columns - cellWidth(heading)) / 2));
  return row(`${' '.repeat(indent)}${heading}`, 'dim');
}
