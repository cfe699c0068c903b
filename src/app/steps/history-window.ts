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
  const {place, seenUntil} = history;
  const reach = Math.max(leastLoaded, loaded * terminal.rows);
  return {type: 'read-history', around: place?.sequence ?? null, reach, seenUntil};
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

/**
 * Moves the view; when it leaves the end, the newest memo in view is stored. `seen` is the sequence
 * of the newest memo that has been in view since.
 */
export function moveTo(state: State, place: HistoryPlace | null, seen = 0): State {
  const {history} = state;
  const newest = history.hasNewer ? null : (history.memos.at(-1)?.sequence ?? null);
  const isAtEnd = place === null || (place.kind === 'bottom' && place.sequence === newest);
  const known = history.seenUntil ?? newest;
  const further = known === null ? null : Math.max(known, seen);
  const seenUntil = place === null ? null : isAtEnd ? newest : further;
  const unseen = isAtEnd ? 0 : unseenAfter(history, seen);
  return {...state, history: {...history, place, seenUntil, unseen}};
}

/** The number of new memos after the one with that sequence. */
export function unseenAfter({memos, seenUntil, unseen}: History, sequence: number): number {
  const from = seenUntil ?? Number.POSITIVE_INFINITY;
  const seen = memos.filter((memo) => memo.sequence > from && memo.sequence <= sequence);
  return Math.max(0, unseen - seen.length);
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
