import type {RecordedMemo} from '../../domain/memo/memo.ts';
import type {Effect} from '../events/effect.ts';
import type {History, HistoryPlace} from '../state/history-state.ts';
import type {State} from '../state/state.ts';
import type {Update} from './updates.ts';

/**
 * The number of memos to load per row of the terminal, on each side of the position: a memo has at
 * least one row, and a step moves by at most one screen. More are loaded when no more than
 * `nearEdgeMemos` per row are left.
 */
const nearEdgeMemos = 4;
const loaded = 7;
const leastLoaded = 60;

/** Reads the part of the history in view. */
export function requestHistory({history, terminal}: State): Effect {
  const {place} = history;
  const reach = Math.max(leastLoaded, loaded * terminal.rows);
  return {type: 'read-history', around: place?.sequence ?? null, reach};
}

/** Loads more memos before an edge of the loaded part can come into view. */
export function loadAround(state: State): Update {
  return isNearEdge(state) ? [state, requestHistory(state)] : [state];
}

function isNearEdge({history, terminal}: State): boolean {
  const {memos, place, hasOlder, hasNewer} = history;
  const found = place === null ? -1 : memos.findIndex(({sequence}) => sequence >= place.sequence);
  const index = found === -1 ? memos.length : found;
  const least = nearEdgeMemos * terminal.rows;
  return (hasOlder && index < least) || (hasNewer && memos.length - index < least);
}

/** Moves the view. */
export function moveTo(state: State, place: HistoryPlace | null): State {
  return {...state, history: {...state.history, place}};
}

/** Returns to the end, which the view follows from now on. */
export function returnToEnd(state: State): Update {
  if (state.history.place === null) return [state];
  const next = moveTo(state, null);
  return [next, requestHistory(next)];
}

/** The memo at a position; the next newer one when it no longer exists. */
export function memoAt(
  {memos}: Pick<History, 'memos'>,
  place: HistoryPlace | null,
): RecordedMemo | null {
  if (place === null) return memos.at(-1) ?? null;
  return memos.find(({sequence}) => sequence >= place.sequence) ?? memos.at(-1) ?? null;
}
