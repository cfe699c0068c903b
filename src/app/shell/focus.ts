import type {State} from '../state/state.ts';
import {memoAt, moveTo, requestHistory} from '../steps/history-window.ts';
import type {Update} from '../steps/updates.ts';

/** Moves the focus between the compose box and the history. */
export function toggleFocus(state: State): Update {
  return state.focus === 'history' ? leaveHistory(state) : enterHistory(state);
}

/** Selects the memo in view; from now on, new memos do not move it. */
function enterHistory(state: State): Update {
  const {history} = state;
  const {place} = history;
  const isCut = place?.kind === 'top' && place.row > 0;
  const memo = memoAt(history, isCut ? {...place, sequence: place.sequence + 1} : place);
  if (memo === null) return [{...state, notice: null}];
  const next = place === null ? moveTo(state, {kind: 'bottom', sequence: memo.sequence}) : state;
  const entered = {...next.history, selectedId: memo.id};
  return [{...next, focus: 'history', notice: null, history: entered}];
}

/** Follows the end again if it was in view; any other position stays. */
function leaveHistory(state: State): Update {
  const {place, hasNewer, memos} = state.history;
  const isAtEnd =
    place?.kind === 'bottom' && !hasNewer && place.sequence === memos.at(-1)?.sequence;
  const left = {...state.history, selectedId: null, marked: []};
  const next = {...state, focus: 'compose', notice: null, history: left} as const;
  if (!isAtEnd) return [next];
  const followed = moveTo(next, null);
  return [followed, requestHistory(followed)];
}
