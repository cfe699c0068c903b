import type {HistoryEvent, MemoEvent} from '../events/history-event.ts';
import type {HistoryWindow} from '../state/history-state.ts';
import {selectedMemo} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {loadAround, memoAt, moveTo, requestHistory} from '../steps/history-window.ts';
import {repeatSearch} from '../steps/repeat-search.ts';
import type {Update, Updates} from '../steps/updates.ts';
import {showDetail} from './detail.ts';
import {seekPin, showPin} from './pins.ts';

/** Walking through the record, and what changes in it. */
export const historyUpdates: Updates<Exclude<HistoryEvent, MemoEvent>> = {
  'history-read': (state, {history}) => [keepSelection(state, history)],
  'history-scrolled': (state, {place, selectedId}) =>
    loadAround(select(moveTo(state, place), selectedId)),
  'history-jumped': (state, {to}) => jump(state, to),
  'memo-opened': (state) => {
    const memo = selectedMemo(state);
    return [memo === null ? state : {...state, overlay: {kind: 'memo', id: memo.id}}];
  },
  'memo-read': (state, {id, detail}) => [showDetail(state, id, detail)],
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

/** The page of one memo goes where the selection goes. */
function select(state: State, selectedId: string | null): State {
  const overlay =
    state.overlay?.kind === 'memo' && selectedId !== null
      ? {...state.overlay, id: selectedId}
      : state.overlay;
  return {...state, overlay, history: {...state.history, selectedId}};
}

/** The memo that is found there is selected when it has been read. */
function jump(state: State, to: 'first' | 'last'): Update {
  const place = to === 'first' ? ({kind: 'top', sequence: 0, row: 0} as const) : null;
  const moved = moveTo(state, place);
  const next = {...moved, history: {...moved.history, selectedId: null}};
  return [next, requestHistory(next)];
}

/** A memo that is gone leaves the selection to the one behind it. */
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
  // A page that is open stays with its own memo; only who asked for another end is led there.
  const isJump = selectedId === null;
  const selected = {...next, history: {...next.history, selectedId: memo.id}};
  return atEnd(isJump ? select(next, memo.id) : selected);
}

/** Nothing is left to walk through. */
function withoutHistory(state: State): State {
  const empty = {...state.history, selectedId: null, place: null, marked: []};
  return {...state, focus: 'compose', history: empty};
}

/** In the history the end is not followed: the memo that is selected must not move. */
function atEnd(state: State): State {
  const last = state.history.memos.at(-1);
  if (state.history.place !== null || last === undefined) return state;
  return moveTo(state, {kind: 'bottom', sequence: last.sequence});
}
