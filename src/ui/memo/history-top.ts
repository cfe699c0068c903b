import type {HistoryPlace} from '../../app/state/history-state.ts';
import type {State} from '../../app/state/state.ts';
import type {HistoryBlocks} from './history-blocks.ts';
import {
  comparePositions,
  endOf,
  firstPosition,
  higherPosition,
  lastPosition,
  lowerPosition,
  positionAbove,
  type RowPosition,
} from './row-positions.ts';

/** The first visible row of the history, for a pane of `height` rows. */
export function topOfHistory(
  {history, focus}: State,
  blocks: HistoryBlocks,
  height: number,
): RowPosition {
  if (blocks.count === 0) return firstPosition;
  const top = higherPosition(placeTop(history.place, blocks, height), endTop(blocks, height));
  if (focus !== 'history') return top;
  const selected = indexOf(history.selectedId, blocks);
  return selected === null ? top : showing(selected, top, {blocks, height});
}

/** The first row if the very last one is at the bottom. */
export function endTop(blocks: HistoryBlocks, height: number): RowPosition {
  return positionAbove(blocks, lastPosition(blocks), height - 1);
}

/**
 * The place among the current blocks; if its memo no longer exists, the next one takes its place.
 */
function placeTop(place: HistoryPlace | null, blocks: HistoryBlocks, height: number): RowPosition {
  if (place === null) return endTop(blocks, height);
  const index = indexFrom(place.sequence, blocks);
  if (place.kind === 'bottom') return positionAbove(blocks, endOf(blocks, index), height - 1);
  const isThere = blocks.memoOf(index).sequence === place.sequence;
  return {index, row: isThere ? Math.min(place.row, blocks.heightOf(index) - 1) : 0};
}

function indexFrom(sequence: number, {count, memoOf}: HistoryBlocks): number {
  let index = 0;
  while (index < count - 1 && memoOf(index).sequence < sequence) index += 1;
  return index;
}

/** The index of the block with the memo's id. */
export function indexOf(id: string | null, {count, memoOf}: HistoryBlocks): number | null {
  for (let index = count - 1; index >= 0; index -= 1) if (memoOf(index).id === id) return index;
  return null;
}

/** The position nearest to `top` that shows the entire block, or as much as fits. */
export function showing(
  index: number,
  top: RowPosition,
  {blocks, height}: {blocks: HistoryBlocks; height: number},
): RowPosition {
  const first = {index, row: 0};
  const atBottom = positionAbove(blocks, endOf(blocks, index), height - 1);
  const isTall = comparePositions(first, atBottom) < 0;
  const [least, most] = isTall ? [first, atBottom] : [atBottom, first];
  return higherPosition(lowerPosition(top, least), most);
}
