import type {HistoryEvent, MemoEvent, OutboxEvent} from '../events/history-event.ts';
import {showThumbnail} from '../picture/thumbnail.ts';
import type {HistoryWindow} from '../state/history-state.ts';
import {selectedMemo} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {loadAround, memoAt, moveTo, requestHistory} from '../steps/history-window.ts';
import {repeatSearch} from '../steps/repeat-search.ts';
import type {Update, Updates} from '../steps/updates.ts';
import {showDetail} from './detail.ts';
import {seekPin, showPin} from './pins.ts';

/** Updates of the history and of the user's position in it. */
export const historyUpdates: Updates<Exclude<HistoryEvent, MemoEvent | OutboxEvent>> = {
  'history-read': (state, {history}) => [keepSelection(state, history)],
  'history-scrolled': (state, {place, selectedId}) =>
    loadAround(select(moveTo(state, place), selectedId)),
  'history-jumped': (state, {to}) => jump(state, to),
  'memo-opened': (state) => {
    const memo = selectedMemo(state);
    if (memo === null) return [state];
    const from = state.overlay?.kind === 'outbox' ? {from: state.overlay} : {};
    return [{...state, overlay: {kind: 'memo', id: memo.id, ...from}}];
  },
  'memo-read': (state, {id, detail}) => [showDetail(state, id, detail)],
  'thumbnail-drawn': (state, {thumbnail}) => [showThumbnail(state, thumbnail)],
  'pin-sought': (state, {towards}) => seekPin(state, towards),
  'pin-found': (state, {memo}) => showPin(state, memo),
  'memo-changed': (state) => {
    const [next, ...effects] = repeatSearch(state);
    return [next, requestHistory(next), ...effects];
  },
  'kakao-reached': (state) => [
    {...state, connection: 'online'},
    requestHistory(state),
    {type: 'drain-outbox'},
  ],
  'outbox-drained': (state, {connection}) => [
    connection === null ? state : {...state, connection},
    requestHistory(state),
    {type: 'read-session'},
    {type: 'claim-warning', about: 'near-quota'},
  ],
};

/** Selects a memo; an open memo page follows the selection. */
function select(state: State, selectedId: string | null): State {
  const overlay =
    state.overlay?.kind === 'memo' && selectedId !== null
      ? {...state.overlay, id: selectedId}
      : state.overlay;
  return {...state, overlay, history: {...state.history, selectedId}};
}

/** The memo at that end is selected after it has been read. */
function jump(state: State, to: 'first' | 'last'): Update {
  const place = to === 'first' ? ({kind: 'top', sequence: 0, row: 0} as const) : null;
  const moved = moveTo(state, place);
  const next = {...moved, history: {...moved.history, selectedId: null}};
  return [next, requestHistory(next)];
}

/** When the selected memo no longer exists, the one after it is selected. */
function keepSelection(state: State, read: HistoryWindow): State {
  const {history, focus} = state;
  const next = {...state, history: {...history, ...read}};
  const {selectedId} = history;
  if (focus !== 'history' || read.memos.some(({id}) => id === selectedId)) return next;
  const before = history.memos.find(({id}) => id === selectedId);
  const place =
    before === undefined
      ? history.place
      : ({kind: 'top', sequence: before.sequence, row: 0} as const);
  const memo = memoAt(read, place);
  if (memo === null) return withoutHistory(next);
  // An open page stays with its own memo; it changes only when the user jumped to the other end.
  const isJump = selectedId === null;
  const selected = {...next, history: {...next.history, selectedId: memo.id}};
  return atEnd(isJump ? select(next, memo.id) : selected);
}

/** Returns to the box when the history is empty. */
function withoutHistory(state: State): State {
  const empty = {...state.history, selectedId: null, place: null, marked: []};
  return {...state, focus: 'compose', history: empty};
}

/**
 * While the history has the focus, the view does not follow new memos: the selected memo must not
 * move.
 */
function atEnd(state: State): State {
  const last = state.history.memos.at(-1);
  if (state.history.place !== null || last === undefined) return state;
  return moveTo(state, {kind: 'bottom', sequence: last.sequence});
}
