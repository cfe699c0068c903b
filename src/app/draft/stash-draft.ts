import {type DraftEdit, editDraft} from '../../domain/draft/draft.ts';
import type {DraftChange} from '../../domain/draft/draft-change.ts';
import {type DraftOrigin, nothingWritten} from '../../domain/draft/saved-draft.ts';
import type {MemoLink} from '../../domain/memo/memo-link.ts';
import {isEmptyMemo} from '../../domain/memo/split-memo.ts';
import type {DraftEvent} from '../events/draft-event.ts';
import type {StashedDraft} from '../state/draft-screens.ts';
import type {State} from '../state/state.ts';
import {showNotice, type Update, type Updates} from '../steps/updates.ts';

/**
 * The number of texts remembered with the undo step that removed them from the box; undoing that
 * step removes the text from the list.
 */
const maxStashed = 100;

type StashEvent = Extract<DraftEvent, {type: 'draft-saved' | 'draft-save-failed'}>;

/** Saves a text that leaves the box without being sent; undoing the step restores it. */
export const stashUpdates: Updates<StashEvent> = {
  'draft-saved': (state, {draft, step}) => [
    step === null
      ? state
      : {...state, stashedDrafts: [...state.stashedDrafts, {draft, step}].slice(-maxStashed)},
  ],
  'draft-save-failed': (state, {failure, step}) => {
    const isLast = step !== null && state.draft.undo.at(-1) === step;
    const draft = isLast ? editDraft(state.draft, {kind: 'undo'}) : state.draft;
    return [showNotice({...state, draft}, {kind: 'failure', failure})];
  },
};

const savedNotice = {kind: 'draft-stashed'} as const;
const clearedNotice = {kind: 'draft-cleared', isKept: true} as const;

/** Clears the box and saves its text, unless it is blank. */
export function stashDraft(state: State, origin: 'aside' | 'cleared'): Update {
  const {text} = state.draft;
  const draft = editDraft(state.draft, {kind: 'clear'});
  const cleared = {...state, draft, draftLink: state.sendingDefaults.link};
  if (isEmptyMemo(text)) return [showNotice(cleared, {kind: 'draft-cleared', isKept: false})];
  const step = draft.undo.at(-1) ?? null;
  return [
    showNotice(cleared, origin === 'aside' ? savedNotice : clearedNotice),
    {type: 'save-draft', kept: textToSave(state, origin), writing: nothingWritten, step},
  ];
}

/** The text in the box with its link, in the form in which it is saved. */
export function textToSave(state: State, origin: DraftOrigin) {
  return {text: state.draft.text, link: ownLink(state.draftLink, state), origin};
}

export function isSameLink(one: MemoLink | null, other: MemoLink | null): boolean {
  return one?.url === other?.url && one?.buttonTitle === other?.buttonTitle;
}

/** Null for the default link, which may have changed by the time the text is sent. */
export function ownLink(link: MemoLink, {sendingDefaults}: State): MemoLink | null {
  return isSameLink(link, sendingDefaults.link) ? null : link;
}

/**
 * Runs after an edit of the box. Undoing the step that stashed a text removes it from the saved
 * drafts, so that it does not exist twice; redoing the step saves it again.
 */
export function followUndo(before: State, edit: DraftEdit, next: State): Update {
  const undone = edit.kind === 'undo' ? entryOf(before, before.draft.undo.at(-1)) : undefined;
  if (undone !== undefined) {
    const {id, link} = undone.draft;
    return [
      {...next, draftLink: link ?? next.sendingDefaults.link},
      {type: 'take-back-draft', id},
    ];
  }
  const redone = edit.kind === 'redo' ? entryOf(before, before.draft.redo.at(-1)) : undefined;
  if (redone === undefined) return [next];
  return [
    {...next, draftLink: next.sendingDefaults.link},
    {type: 'return-draft', draft: redone.draft},
  ];
}

function entryOf({stashedDrafts}: State, step: DraftChange | undefined): StashedDraft | undefined {
  return stashedDrafts.find((entry) => entry.step === step);
}
