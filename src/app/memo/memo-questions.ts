import type {MemoQuestion} from '../state/overlay.ts';
import {chosenIds, selectedMemo} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {showNotice, type Update} from '../steps/updates.ts';

/** Sends a memo again that did not arrive; asks for confirmation first if it did. */
export function resend(state: State, id: string): Update {
  const memo = selectedMemo(state);
  if (memo?.id !== id || memo.status === 'queued' || memo.status === 'sending') return [state];
  if (memo.status === 'sent') return [ask(state, {question: 'send-again', ids: [id]})];
  return [
    {...state, overlay: null, notice: null},
    {type: 'requeue-memo', id},
  ];
}

export function resendConfirmed(state: State): Update {
  const [id] = idsOf(state, 'send-again');
  return id === undefined ? [state] : [withoutQuestion(state), {type: 'resend-copy', id}];
}

/** A memo that is being sent cannot be recalled, so its record stays. */
export function deleteChosen(state: State): Update {
  const ids = chosenIds(state);
  const [id, ...others] = ids;
  if (id === undefined) return [state];
  const isOnItsWay = others.length === 0 && memoOf(state, id)?.status === 'sending';
  if (isOnItsWay) return [showNotice(state, {kind: 'memo-on-its-way'})];
  return [ask(state, {question: 'delete-memos', ids})];
}

export function deleteConfirmed(state: State): Update {
  const ids = idsOf(state, 'delete-memos');
  if (ids.length === 0) return [state];
  const next = {...state, overlay: null, notice: null, history: {...state.history, marked: []}};
  return [next, {type: 'delete-memos', ids}];
}

function ask(state: State, asked: Pick<MemoQuestion, 'question' | 'ids'>): State {
  const [id = '', ...others] = asked.ids;
  const memo = others.length === 0 ? memoOf(state, id) : null;
  const overlay = {kind: 'confirm', ...asked, memo, from: state.overlay} as const;
  return {...state, notice: null, overlay};
}

function memoOf(state: State, id: string) {
  const selected = selectedMemo(state);
  if (selected?.id === id) return selected;
  return state.history.memos.find((memo) => memo.id === id) ?? null;
}

function idsOf({overlay}: State, question: MemoQuestion['question']): readonly string[] {
  return overlay?.kind === 'confirm' && overlay.question === question ? overlay.ids : [];
}

function withoutQuestion(state: State): State {
  const from =
    state.overlay?.kind === 'confirm' && 'from' in state.overlay ? state.overlay.from : null;
  return {...state, overlay: from, notice: null};
}
