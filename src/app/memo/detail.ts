import type {MemoDetail} from '../shared/read-memo-detail.ts';
import type {State} from '../state/state.ts';
import {showNotice, type Update} from '../steps/updates.ts';

/** A memo that was deleted meanwhile has no page any more. */
export function showDetail(state: State, id: string, detail: MemoDetail | null): State {
  if (state.overlay?.kind !== 'memo' || state.overlay.id !== id) return state;
  if (detail === null) return showNotice({...state, overlay: null, detail}, {kind: 'memo-gone'});
  return {...state, detail};
}

/** The page of a memo is read when it is opened, and again whenever the record was. */
export function withDetailRead(before: State, [next, ...effects]: Update): Update {
  const {overlay, history} = next;
  if (overlay?.kind !== 'memo') return [next, ...effects];
  const isRead = overlay === before.overlay && history.memos === before.history.memos;
  return isRead ? [next, ...effects] : [next, ...effects, {type: 'read-memo', id: overlay.id}];
}
