import type {MemoDetail} from '../shared/read-memo-detail.ts';
import type {State} from '../state/state.ts';
import {showNotice, type Update} from '../steps/updates.ts';

/** Shows the detail of a memo; closes the page if the memo was deleted in the meantime. */
export function showDetail(state: State, id: string, detail: MemoDetail | null): State {
  if (state.overlay?.kind !== 'memo' || state.overlay.id !== id) return state;
  if (detail === null) {
    return showNotice({...state, overlay: state.overlay.from ?? null, detail}, {kind: 'memo-gone'});
  }
  return {...state, detail};
}

/** Reads the page's memo when the page opens, and again each time the history was read. */
export function withDetailRead(before: State, [next, ...effects]: Update): Update {
  const {overlay, history} = next;
  if (overlay?.kind !== 'memo') return [next, ...effects];
  const isRead = overlay === before.overlay && history.memos === before.history.memos;
  return isRead ? [next, ...effects] : [next, ...effects, {type: 'read-memo', id: overlay.id}];
}
