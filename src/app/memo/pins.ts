import type {RecordedMemo} from '../../domain/memo/memo.ts';
import type {State} from '../state/state.ts';
import {moveTo, requestHistory} from '../steps/history-window.ts';
import {showNotice, type Update} from '../steps/updates.ts';

/** Looks for the next pinned memo on that side of the selected one. */
export function seekPin(state: State, towards: 'older' | 'newer'): Update {
  const {memos, selectedId} = state.history;
  const sequence = memos.find(({id}) => id === selectedId)?.sequence;
  if (sequence === undefined) return [state];
  const place = towards === 'older' ? {before: sequence} : {from: sequence + 1};
  return [
    {...state, notice: null},
    {type: 'find-pinned', place},
  ];
}

/** Shows the memo at the top, with newer ones below it. */
export function showPin(state: State, memo: RecordedMemo | null): Update {
  if (memo === null) return [showNotice(state, {kind: 'no-more-pins'})];
  const moved = moveTo(state, {kind: 'top', sequence: memo.sequence, row: 0});
  const next = {...moved, history: {...moved.history, selectedId: null}};
  return [next, requestHistory(next)];
}
