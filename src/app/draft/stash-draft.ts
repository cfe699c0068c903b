import {type DraftEdit, editDraft} from '../../domain/draft/draft.ts';
import type {DraftChange} from '../../domain/draft/draft-change.ts';
import {
  type DraftOrigin,
  isBlankWriting,
  nothingWritten,
  type WrittenText,
} from '../../domain/draft/saved-draft.ts';
import {isSamePicture, type WrittenPicture} from '../../domain/draft/written-picture.ts';
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
  'draft-save-failed': (state, {failure, step, kept}) => {
    const isLast = step !== null && state.draft.undo.at(-1) === step;
    const draft = isLast ? editDraft(state.draft, {kind: 'undo'}) : state.draft;
    const isBack = isLast || kept.text === '';
    const draftPicture = state.draftPicture ?? (isBack ? kept.picture : null) ?? null;
    const draftRings = state.draftRings || (isBack && kept.rings === true);
    const draftMeantFor = (isBack ? kept.meantFor : null) ?? state.draftMeantFor;
    const back = {...state, draft, draftPicture, draftRings, draftMeantFor};
    return [showNotice(back, {kind: 'failure', failure})];
  },
};

const savedNotice = {kind: 'draft-stashed'} as const;
const clearedNotice = {kind: 'draft-cleared', isKept: true} as const;

/** Clears the box and saves its text, unless it is blank. */
export function stashDraft(state: State, origin: 'aside' | 'cleared'): Update {
  const draft = editDraft(state.draft, {kind: 'clear'});
  const cleared = withoutChoices({...state, draft});
  if (isBlankBox(state)) return [showNotice(cleared, {kind: 'draft-cleared', isKept: false})];
  // A picture without a text leaves no step to undo.
  const step = state.draft.text === '' ? null : (draft.undo.at(-1) ?? null);
  return [
    showNotice(cleared, origin === 'aside' ? savedNotice : clearedNotice),
    {type: 'save-draft', kept: textToSave(state, origin), writing: nothingWritten, step},
  ];
}

/** The box as it is saved. */
export function textToSave(state: State, origin: DraftOrigin) {
  return {...writingOf(boxOf(state), state), origin};
}

/** Whether the box has nothing to save: no text and no picture. */
export function isBlankBox({draft, draftPicture}: State): boolean {
  return draftPicture === null && isEmptyMemo(draft.text);
}

interface Box {
  readonly text: string;
  readonly link: MemoLink;
  readonly picture: WrittenPicture | null;
  readonly rings: boolean;
}

/** What the box holds. */
export function boxOf({draft, draftLink, draftPicture, draftRings}: State): Box {
  return {text: draft.text, link: draftLink, picture: draftPicture, rings: draftRings};
}

export function writingOf({text, link, picture, rings}: Box, state: State): WrittenText {
  const written: WrittenText = {
    text,
    link: ownLink(link, state),
    ...(picture === null ? {} : {picture}),
    ...(rings ? {rings: true} : {}),
  };
  return isBlankWriting(written) ? written : {...written, ...meantFor(state)};
}

/** The names of the friends that the current text is for, or was; nothing if there are none. */
export function meantFor(state: State): Pick<WrittenText, 'meantFor'> {
  const {draftFriends, draftMeantFor} = state;
  const names = draftFriends.length > 0 ? draftFriends.map(({name}) => name) : draftMeantFor;
  return names.length === 0 ? {} : {meantFor: names};
}

/**
 * The next memo has the default link, no picture and no reminder, and goes to the user's own
 * chatroom.
 */
export function withoutChoices(state: State): State {
  return {...state, ...choicesIn(null, state), draftFriends: []};
}

/** What was chosen for a text that comes back into the box; the defaults for none. */
export function choicesIn(
  written: Pick<WrittenText, 'link' | 'picture' | 'rings' | 'meantFor'> | null,
  {sendingDefaults}: Pick<State, 'sendingDefaults'>,
): Pick<State, 'draftLink' | 'draftPicture' | 'draftRings' | 'draftMeantFor'> {
  return {
    draftLink: written?.link ?? sendingDefaults.link,
    draftPicture: written?.picture ?? null,
    draftRings: written?.rings ?? false,
    draftMeantFor: written?.meantFor ?? [],
  };
}

export function isSameWriting(one: WrittenText, other: WrittenText): boolean {
  const isSame = one.text === other.text && isSameLink(one.link, other.link);
  const areSame = one.rings === other.rings && areSameNames(one.meantFor, other.meantFor);
  return isSame && areSame && isSamePicture(one.picture ?? null, other.picture ?? null);
}

function areSameNames(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}

function isSameLink(one: MemoLink | null, other: MemoLink | null): boolean {
  return one?.url === other?.url && one?.buttonTitle === other?.buttonTitle;
}

/** Null for the default link, which may have changed by the time the text is sent. */
function ownLink(link: MemoLink, {sendingDefaults}: State): MemoLink | null {
  return isSameLink(link, sendingDefaults.link) ? null : link;
}

/**
 * Runs after an edit of the box. Undoing the step that stashed a text removes it from the saved
 * drafts, so that it does not exist twice; redoing the step saves it again.
 */
export function followUndo(before: State, edit: DraftEdit, next: State): Update {
  const undone = edit.kind === 'undo' ? entryOf(before, before.draft.undo.at(-1)) : undefined;
  if (undone !== undefined) {
    return [
      {...next, ...choicesIn(undone.draft, next)},
      {type: 'take-back-draft', id: undone.draft.id},
    ];
  }
  const redone = edit.kind === 'redo' ? entryOf(before, before.draft.redo.at(-1)) : undefined;
  if (redone === undefined) return [next];
  return [withoutChoices(next), {type: 'return-draft', draft: redone.draft}];
}

function entryOf({stashedDrafts}: State, step: DraftChange | undefined): StashedDraft | undefined {
  return stashedDrafts.find((entry) => entry.step === step);
}
