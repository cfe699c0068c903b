import type {MemoQuestion, Overlay} from '../state/overlay.ts';
import {chosenIds, selectedMemo} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {showNotice, type Update} from '../steps/updates.ts';

/** The ids of memos to send again, by whether Kakao accepted them already. */
export interface ResendGroups {
  readonly sent: readonly string[];
  readonly unsent: readonly string[];
}

/**
 * Sends the chosen memos again; their statuses are read first, since not all of them are loaded.
 */
export function resendChosen(state: State): Update {
  const ids = chosenIds(state);
  return ids.length === 0
    ? [state]
    : [
        {...state, notice: null},
        {type: 'check-resend', ids},
      ];
}

/** Queues the memos that did not arrive; asks once for all of them if some did. */
export function resendChecked(state: State, {sent, unsent}: ResendGroups): Update {
  if (sent.length > 0) return [ask(state, {question: 'send-again', ids: sent, unsent})];
  if (unsent.length === 0) return [state];
  const next = {...state, overlay: closedMemo(state.overlay), notice: null};
  return [withoutMarks(next), {type: 'requeue-memos', ids: unsent}];
}

export function resendConfirmed(state: State): Update {
  const {overlay} = state;
  if (overlay?.kind !== 'confirm' || overlay.question !== 'send-again') return [state];
  const {ids, unsent = [], from} = overlay;
  const queued = unsent.length === 0 ? [] : [{type: 'requeue-memos', ids: unsent} as const];
  const next = {...state, overlay: from, notice: null};
  return [withoutMarks(next), ...queued, {type: 'resend-copies', ids}];
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
  const {overlay} = state;
  if (overlay?.kind !== 'confirm' || overlay.question !== 'delete-memos') return [state];
  const next = {...state, overlay: closedMemo(overlay.from), notice: null};
  return [withoutMarks(next), {type: 'delete-memos', ids: overlay.ids}];
}

/** The page to show after an action that closes the page of its memo. */
export function closedMemo(overlay: Overlay | null): Overlay | null {
  return overlay?.kind === 'memo' ? (overlay.from ?? null) : overlay;
}

function ask(state: State, asked: Pick<MemoQuestion, 'question' | 'ids' | 'unsent'>): State {
  const [id = '', ...others] = [...asked.ids, ...(asked.unsent ?? [])];
  const memo = others.length === 0 ? memoOf(state, id) : null;
  const overlay = {kind: 'confirm', ...asked, memo, from: state.overlay} as const;
  return {...state, notice: null, overlay};
}

function memoOf(state: State, id: string) {
  const selected = selectedMemo(state);
  if (selected?.id === id) return selected;
  return state.history.memos.find((memo) => memo.id === id) ?? null;
}

function withoutMarks(state: State): State {
  return {...state, history: {...state.history, marked: []}};
}
