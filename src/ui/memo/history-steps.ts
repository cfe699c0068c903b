import type {HistoryEvent} from '../../app/events/history-event.ts';
import {type HistoryPlace, maxNewer} from '../../app/state/history-state.ts';
import type {State} from '../../app/state/state.ts';
import {viewOf} from '../base/view.ts';
import type {ScrollStep} from '../base/viewport.ts';
import {type HistoryBlocks, historyBlocks} from './history-blocks.ts';
import {endTop, indexOf, showing, topOfHistory} from './history-top.ts';
import {
  comparePositions,
  endOf,
  higherPosition,
  positionAbove,
  positionBelow,
  type RowPosition,
} from './row-positions.ts';

interface Pane {
  readonly blocks: HistoryBlocks;
  readonly height: number;
  readonly top: RowPosition;
}

function paneOf(state: State, height: number): Pane {
  const blocks = historyBlocks(state.history, viewOf(state));
  return {blocks, height, top: topOfHistory(state, blocks, height)};
}

/**
 * Scrolls up (positive) or down by rows or pages, with `height` rows of history; when the history
 * has the focus, the selection stays visible. At the end, `heightAtEnd` rows are left of them: only
 * a step to there is one to the end, so that no row is passed over.
 */
export function scrollHistory(
  state: State,
  {pages = 0, rows = 0}: ScrollStep,
  height: number,
  heightAtEnd = height,
): HistoryEvent | null {
  const pane = paneOf(state, height);
  const {blocks, top} = pane;
  if (blocks.count === 0) return null;
  const by = rows + pages * Math.max(1, height - 1);
  const to =
    by > 0
      ? positionAbove(blocks, top, by)
      : higherPosition(positionBelow(blocks, top, -by), endTop(blocks, heightAtEnd));
  const selected = state.focus === 'history' ? selectedAfter({...pane, top: to}, top, by) : null;
  return scrolled(state, {...pane, height: heightAtEnd, top: to}, selected);
}

/**
 * The first completely visible memo when scrolling up, the last one when scrolling down; the first
 * or last of all memos if nothing scrolled.
 */
function selectedAfter(pane: Pane, before: RowPosition, by: number): number {
  const {blocks, height, top} = pane;
  if (comparePositions(before, top) === 0) return by > 0 ? 0 : blocks.count - 1;
  const bottom = positionBelow(blocks, top, height - 1);
  if (by > 0) return top.row === 0 ? top.index : Math.min(top.index + 1, bottom.index);
  const isWhole = comparePositions(bottom, endOf(blocks, bottom.index)) === 0;
  return isWhole ? bottom.index : Math.max(bottom.index - 1, top.index);
}

/**
 * Moves to the memo above (1) or below (-1); one that is taller than the pane is scrolled row by
 * row first.
 */
export function walkHistory(state: State, by: 1 | -1, height: number): HistoryEvent | null {
  const pane = paneOf(state, height);
  const {blocks, top} = pane;
  const at = indexOf(state.history.selectedId, blocks);
  if (at === null) return null;
  if (state.overlay === null) {
    const next = by === 1 ? positionAbove(blocks, top, 1) : positionBelow(blocks, top, 1);
    const isInside = comparePositions(showing(at, next, {blocks, height}), next) === 0;
    if (isTaller(at, pane) && isInside) return scrolled(state, {...pane, top: next}, at);
  }
  const to = Math.max(0, Math.min(blocks.count - 1, at - by));
  return scrolled(state, {...pane, top: showing(to, top, {blocks, height})}, to);
}

function isTaller(index: number, {blocks, height}: Pane): boolean {
  return blocks.heightOf(index) > height;
}

/** Whether the newest memo is at the bottom of a pane of `height` rows. */
export function isAtEnd(state: State, height: number): boolean {
  const {blocks, top} = paneOf(state, height);
  return !state.history.hasNewer && comparePositions(top, endTop(blocks, height)) >= 0;
}

/** The number of memos whose end is below a pane of `height` rows; not all, if `isMore`. */
export function memosBelow(
  state: State,
  height: number,
): {readonly count: number; readonly isMore: boolean} {
  const {blocks, top} = paneOf(state, height);
  const {newer} = state.history;
  if (newer === maxNewer) return {count: newer, isMore: true};
  if (blocks.count === 0) return {count: 0, isMore: false};
  const bottom = positionBelow(blocks, top, height - 1);
  const isWhole = comparePositions(bottom, endOf(blocks, bottom.index)) === 0;
  const below = blocks.count - bottom.index - (isWhole ? 1 : 0);
  return {count: below + newer, isMore: false};
}

function scrolled(state: State, pane: Pane, selected: number | null): HistoryEvent {
  const selectedId = selected === null ? null : pane.blocks.memoOf(selected).id;
  return {type: 'history-scrolled', place: placeOf(state, pane), selectedId};
}

/**
 * The place to store: from the compose box the view follows the end; with the focus in the history
 * it stays.
 */
function placeOf({history, focus}: State, {blocks, height, top}: Pane): HistoryPlace | null {
  const isAtEnd = !history.hasNewer && comparePositions(top, endTop(blocks, height)) >= 0;
  if (!isAtEnd) return {kind: 'top', sequence: blocks.memoOf(top.index).sequence, row: top.row};
  if (focus === 'compose') return null;
  return {kind: 'bottom', sequence: blocks.memoOf(blocks.count - 1).sequence};
}
