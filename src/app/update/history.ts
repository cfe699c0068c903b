import type {HistoryEvent} from '../event.ts';
import {selectedMemo} from '../selectors.ts';
import type {State} from '../state.ts';
import type {Update, Updates} from './updates.ts';

/** Walking through the record, and settling what only the person can settle. */
export const historyUpdates: Updates<HistoryEvent> = {
  'selection-moved': (state, {by}) => [moveSelection(state, by)],
  'selection-jumped': (state, {to}) => {
    const {length} = state.history.memos;
    return [moveSelection(state, to === 'first' ? -length : length)];
  },
  'memo-opened': (state) => {
    const memo = selectedMemo(state);
    return [memo === null ? state : {...state, overlay: {kind: 'memo', id: memo.id}}];
  },
  'memo-resent': (state, {id}) => settle(state, {type: 'resend-memo', id}),
  'memo-resolved': (state, {id}) => settle(state, {type: 'resolve-memo', id}),
  'memo-changed': (state) => [state, {type: 'read-history'}],
  'recovery-due': (state) =>
    state.history.memos.some((memo) => memo.status === 'sending')
      ? [state, {type: 'recover-memos'}]
      : [state],
  'kakao-reached': (state) => [
    {...state, connection: 'online'},
    {type: 'read-history'},
    {type: 'drain-outbox'},
  ],
  'outbox-drained': (state, {connection}) => [
    connection === null ? state : {...state, connection},
    {type: 'read-history'},
    {type: 'read-session'},
  ],
};

function moveSelection(state: State, by: number): State {
  const {memos, selectedId} = state.history;
  const current = memos.findIndex((memo) => memo.id === selectedId);
  const from = current === -1 ? memos.length : current;
  const index = Math.max(0, Math.min(memos.length - 1, from + by));
  const id = memos[index]?.id ?? null;
  const overlay =
    state.overlay?.kind === 'memo' && id !== null ? {...state.overlay, id} : state.overlay;
  return {...state, overlay, history: {...state.history, selectedId: id}};
}

function settle(state: State, effect: {type: 'resend-memo' | 'resolve-memo'; id: string}): Update {
  return [{...state, overlay: null, notice: null}, effect];
}
