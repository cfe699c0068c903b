import type {RecordedMemo} from '../../domain/memo/memo.ts';
import {isEmptyQuery} from '../../domain/search/query.ts';
import type {SearchDirection} from '../state/search-event.ts';
import {selectedMemo} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {moveTo, requestHistory} from '../steps/history-window.ts';
import {showNotice, type Update} from '../steps/updates.ts';

/** Scrolls the history to a memo at any position. */
export function showInHistory(state: State, {id, sequence}: RecordedMemo): Update {
  const main: State = {...state, overlay: null, focus: 'history', notice: null};
  const moved = moveTo(main, {kind: 'bottom', sequence});
  const next = {...moved, history: {...moved.history, selectedId: id}};
  return [next, requestHistory(next), {type: 'end-search'}];
}

/** Looks for the next match from the selected memo; without a query, asks for one. */
export function seekMatch(state: State, towards: SearchDirection): Update {
  const {query} = state.search;
  const memo = state.history.memos.find(({id}) => id === selectedMemo(state)?.id);
  if (memo === undefined) return [state];
  if (isEmptyQuery(query)) return [showNotice(state, {kind: 'nothing-sought'})];
  return [
    {...state, notice: null},
    {type: 'seek-match', query, from: memo.sequence, towards},
  ];
}
