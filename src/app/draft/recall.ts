import {type Draft, editDraft} from '../../domain/draft/draft.ts';
import {isBlankWriting, type WrittenText} from '../../domain/draft/saved-draft.ts';
import type {RecallEvent} from '../events/draft-event.ts';
import type {RecalledMemo} from '../ports/draft-ports.ts';
import {draftMemo, typedMemo} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {showNotice, type Update, type Updates} from '../steps/updates.ts';
import {writingOf} from './stash-draft.ts';

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
  const draft = editDraft(unsent, {kind: 'replace', text: typedMemo(memo.text)});
  const recall = {memo, shown: draft.text, unsent, unsentLink, unsentPicture};
  return {...state, draft, draftLink: memo.link, draftPicture: memo.picture ?? null, recall};
}

/** Returns to the unsent text. */
export function leaveRecall(state: State): State {
  if (state.recall === null) return state;
  const {unsent, unsentLink, unsentPicture} = state.recall;
  return {
    ...state,
    draft: unsent,
    draftLink: unsentLink,
    draftPicture: unsentPicture,
    recall: null,
  };
}

/** The text to restore after a crash: during a recall, only the unsent text. */
export function writtenText(state: State): WrittenText {
  const {draft, draftLink, draftPicture} = leaveRecall(state);
  return writingOf({text: draft.text, link: draftLink, picture: draftPicture}, state);
}

/**
 * Ends the recall when the recalled text was changed in any way: it becomes the draft, and the
 * unsent text behind it moves to the saved drafts.
 */
export function withRecallEnded([next, ...effects]: Update): Update {
  const {recall} = next;
  if (recall === null || next.draft.text === recall.shown) return [next, ...effects];
  const ended = {...next, recall: null, draftSource: null};
  const {text} = recall.unsent;
  // Undo returned to the unsent text.
  if (next.draft.text === text) {
    const {draftSource} = next;
    const {unsentLink: draftLink, unsentPicture: draftPicture} = recall;
    return [{...ended, draftSource, draftLink, draftPicture}, ...effects];
  }
  const unsent = {text, link: recall.unsentLink, picture: recall.unsentPicture};
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
