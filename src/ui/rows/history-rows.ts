import type {State} from '../../app/state.ts';
import {cellWidth} from '../../domain/cell-width.ts';
import type {Memo} from '../../domain/memo.ts';
import {dayHeading} from '../../messages/time-words.ts';
import {type Row, row} from '../row.ts';
import {memoRows} from './memo-rows.ts';
import type {View} from './view.ts';

export interface HistoryRows {
  readonly rows: readonly Row[];
  /** Rows scrolled up from the end, as far as there is something to see. */
  readonly scroll: number;
}

/**
 * The visible rows of the record, laid out from its end upwards and no further than needed. With a
 * selection, the scroll follows it.
 */
export function historyRows(
  state: State,
  view: View,
  box: {height: number; scroll: number},
): HistoryRows {
  const {memos, selectedId} = state.history;
  const isSelecting = state.focus === 'history' && selectedId !== null;
  const {height} = box;
  const needed = isSelecting ? Number.POSITIVE_INFINITY : box.scroll + height;
  const laid = layOutFromEnd(memos, view, {
    needed,
    selectedId: isSelecting ? selectedId : null,
    height,
  });
  const most = Math.max(0, laid.rows.length - height);
  const scroll = Math.min(most, Math.max(0, isSelecting ? followSelection(laid, box) : box.scroll));
  const end = laid.rows.length - scroll;
  return {rows: laid.rows.slice(Math.max(0, end - height), end), scroll};
}

interface Laid {
  rows: readonly Row[];
  /** Rows of the selected memo counted from the end: its last row, and one past its first. */
  selection: {from: number; to: number} | null;
}

interface Wanted {
  needed: number;
  selectedId: string | null;
  height: number;
}

function layOutFromEnd(memos: readonly Memo[], view: View, wanted: Wanted): Laid {
  const blocks: (readonly Row[])[] = [];
  let count = 0;
  let selection: Laid['selection'] = null;
  for (let index = memos.length - 1; index >= 0 && count < wanted.needed; index -= 1) {
    const memo = memos[index];
    if (memo === undefined) break;
    const isSelected = memo.id === wanted.selectedId;
    const rows = memoRows(memo, view);
    if (isSelected) selection = {from: count, to: count + rows.length};
    count += rows.length;
    blocks.push(isSelected ? markSelected(rows) : rows);
    const heading = startsDay(memos, index) ? daySeparator(memo.createdAt, view) : null;
    if (heading !== null) blocks.push([heading]);
    count += heading === null ? 0 : 1;
    // The day belongs to its first memo: choosing that shows both.
    if (selection !== null && isSelected) selection = {...selection, to: count};
    if (selection !== null && count > selection.to + wanted.height) break;
  }
  return {rows: blocks.reverse().flat(), selection};
}

/** The least change of the scroll that shows the selected memo. */
function followSelection(
  {selection}: Laid,
  {height, scroll}: {height: number; scroll: number},
): number {
  if (selection === null) return scroll;
  if (selection.to > scroll + height) return selection.to - height;
  return selection.from < scroll ? selection.from : scroll;
}

function markSelected(rows: readonly Row[]): readonly Row[] {
  return rows.map((spans, index) => {
    const [first, ...rest] = spans;
    if (index !== 0 || first === undefined) return spans;
    return [
      {text: `>${first.text.slice(1, 7)}`, tone: 'selected'},
      {text: first.text.slice(7)},
      ...rest,
    ];
  });
}

function startsDay(memos: readonly Memo[], index: number): boolean {
  const before = memos[index - 1];
  const memo = memos[index];
  if (before === undefined || memo === undefined) return true;
  return new Date(before.createdAt).toDateString() !== new Date(memo.createdAt).toDateString();
}

function daySeparator(time: number, {columns, language}: View): Row {
  const heading = `--- ${dayHeading(time, language)} ---`;
  const indent = Math.max(0, Math.floor((columns - cellWidth(heading)) / 2));
  return row(`${' '.repeat(indent)}${heading}`, 'dim');
}
