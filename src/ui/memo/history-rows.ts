import type {State} from '../../app/state/state.ts';
import type {Row} from '../base/row.ts';
import type {View} from '../base/view.ts';
import {historyBlocks} from './history-blocks.ts';
import type {Marks} from './history-layout.ts';
import {topOfHistory} from './history-top.ts';

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
    const block = blocks.blockOf(index);
    rows.push(...blocks.layout.rowsOf(block, view, marksOf(block.memo.id, state)));
  }
  return rows.slice(top.row, end);
}

function marksOf(id: string, {history, focus}: State): Marks {
  const {selectedId, marked} = history;
  return {isSelected: focus === 'history' && id === selectedId, isMarked: marked.includes(id)};
}
