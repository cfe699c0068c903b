import {type Draft, editDraft} from '../../domain/draft/draft.ts';
import {isBlankWriting, type WrittenText} from '../../domain/draft/saved-draft.ts';
import type {RecallEvent} from '../events/draft-event.ts';
import type {RecalledMemo} from '../ports/draft-ports.ts';
import type {Recall} from '../state/draft-screens.ts';
import {draftMemo, typedMemo} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {showNotice, type Update, type Updates} from '../steps/updates.ts';
import {boxOf, choicesIn, writingOf} from './stash-draft.ts';

/** Up and Down walk through sent memos, as in a shell; the unsent text comes after the newest. */
export const recallUpdates: Updates<RecallEvent> = {
  'recall-requested': (state, {towards}) => {
    const memo = state.recall?.memo ?? null;
    const from = memo?.sequence ?? null;
    const unlike = memo?.text ?? draftMemo(state);
    return [
      {...state, notice: null},
      {type: 'recall-memo', towards, from, unlike},
    ];
  },
  'memo-recalled': (state, {towards, memo}) => {
    if (memo !== null) return [show(state, memo)];
    return [towards === 'newer' ? leaveRecall(state) : state];
  },
};

/** Places the memo one undo step above the unsent text, so that undo returns to it. */
function show(state: State, memo: RecalledMemo): State {
  const unsent = state.recall?.unsent ?? state.draft;
  const unsentLink = state.recall?.unsentLink ?? state.draftLink;
  const unsentPicture = state.recall === null ? state.draftPicture : state.recall.unsentPicture;
  const unsentRings = state.recall?.unsentRings ?? state.draftRings;
  const draft = editDraft(unsent, {kind: 'replace', text: typedMemo(memo.text)});
  const recall = {memo, shown: draft.text, unsent, unsentLink, unsentPicture, unsentRings};
  return {...state, draft, ...choicesIn(memo, state), recall};
}

/** Returns to the unsent text. */
export function leaveRecall(state: State): State {
  if (state.recall === null) return state;
  return {...state, draft: state.recall.unsent, ...unsentChoices(state.recall), recall: null};
}

function unsentChoices({unsentLink, unsentPicture, unsentRings}: Recall) {
  return {draftLink: unsentLink, draftPicture: unsentPicture, draftRings: unsentRings};
}

/** The text to restore after a crash: during a recall, only the unsent text. */
export function writtenText(state: State): WrittenText {
  return writingOf(boxOf(leaveRecall(state)), state);
}

/**
 * Ends the recall when the recalled text was changed in any way: it becomes the draft, and the
 * unsent text behind it moves to the saved drafts.
 */
export function withRecallEnded([next, ...effects]: Update): Update {
  const {recall} = next;
  if (recall === null || next.draft.text === recall.shown) return [next, ...effects];
  const draftMeantFor = recall.memo.sentTo ?? [];
  const ended = {...next, recall: null, draftSource: null, draftMeantFor};
  const {text} = recall.unsent;
  // Undo returned to the unsent text.
  if (next.draft.text === text) {
    const {draftSource, draftMeantFor: wasFor} = next;
    const back = {...ended, draftSource, ...unsentChoices(recall), draftMeantFor: wasFor};
    return [back, ...effects];
  }
  const {unsentLink: link, unsentPicture: picture, unsentRings: rings} = recall;
  const unsent = {text, link, picture, rings};
  const kept = {...writingOf(unsent, next), origin: 'aside'} as const;
  if (isBlankWriting(kept)) return [ended, ...effects];
  const step = stepAbove(recall.unsent, next.draft);
  return [
    showNotice(ended, {kind: 'unsent-kept'}),
    ...effects,
    {type: 'save-draft', kept, writing: writtenText(ended), step},
  ];
}

/** The undo step that replaced the unsent text with the recalled memo. */
function stepAbove(unsent: Draft, draft: Draft) {
  const last = unsent.undo.at(-1);
  const at = last === undefined ? 0 : draft.undo.lastIndexOf(last) + 1;
  return draft.undo[at] ?? null;
}
