import {draftOf} from '../../domain/draft/draft.ts';
import type {SavedDraft} from '../../domain/draft/saved-draft.ts';
import type {DraftEvent} from '../events/draft-event.ts';
import type {DraftsPage} from '../state/draft-screens.ts';
import {keptSelection, movedSelection} from '../state/selection.ts';
import type {State} from '../state/state.ts';
import {showNotice, type Update, type Updates} from '../steps/updates.ts';
import {leaveRecall, writtenText} from './recall.ts';
import {choicesIn, isBlankBox, stashDraft, stashUpdates, textToSave} from './stash-draft.ts';

/** Stashes the draft, and handles the list of stashed, cleared and abandoned drafts. */
export const draftUpdates: Updates<DraftEvent> = {
  ...stashUpdates,
  'draft-stashed': (state) => putAside(state),
  'drafts-read': (state, {drafts}) => [
    onPage(state, (page) => ({
      ...page,
      drafts,
      selectedId: keptSelection(page.drafts, drafts, page.selectedId),
    })),
  ],
  'drafts-changed': (state) =>
    state.overlay?.kind === 'drafts' ? [state, {type: 'read-drafts'}] : [state],
  'draft-selection-moved': (state, {by}) => [
    onPage(state, (page) => ({
      ...page,
      selectedId: movedSelection(page.drafts, page.selectedId, by),
    })),
  ],
  'draft-chosen': (state) =>
    withSelected(state, (id) => ({type: 'open-draft', id, box: boxOf(state)})),
  'draft-opened': (state, {draft, isBoxKept}) => [opened(state, draft, isBoxKept)],
  'draft-gone': (state) => [showNotice(state, {kind: 'draft-gone'})],
  'draft-deletion-requested': (state) => withSelected(state, (id) => ({type: 'delete-draft', id})),
  'draft-deleted': (state, {draft}) => [
    showNotice(
      onPage(state, (page) => ({...page, deleted: [...page.deleted, draft]})),
      {kind: 'draft-deleted'},
    ),
    {type: 'read-drafts'},
  ],
  'draft-return-requested': (state) => {
    const draft = state.overlay?.kind === 'drafts' ? state.overlay.deleted.at(-1) : undefined;
    return draft === undefined
      ? [state]
      : [
          {...state, notice: null},
          {type: 'return-draft', draft},
        ];
  },
  'draft-returned': (state, {draft}) => [
    onPage(state, (page) => ({
      ...page,
      selectedId: draft.id,
      deleted: page.deleted.filter(({id}) => id !== draft.id),
    })),
    ...(state.overlay?.kind === 'drafts' ? [{type: 'read-drafts'} as const] : []),
  ],
};

/**
 * An empty box has nothing to stash, so the list opens instead. Stashing a recalled memo returns to
 * the unsent text.
 */
function putAside(state: State): Update {
  if (isBlankBox(state)) return openDrafts(state);
  if (state.recall === null) return stashDraft(state, 'aside');
  const back = leaveRecall(state);
  return [
    showNotice(back, {kind: 'draft-stashed'}),
    {type: 'save-draft', kept: textToSave(state, 'aside'), writing: writtenText(back), step: null},
  ];
}

/** Opens the list; drafts recovered from terminals that died are added a moment later. */
export function openDrafts(state: State): Update {
  const overlay = {kind: 'drafts', drafts: [], selectedId: null, deleted: []} as const;
  return [{...state, overlay, notice: null}, {type: 'read-drafts'}, {type: 'recover-drafts'}];
}

/**
 * The text that an opened draft replaces. A recalled memo is in the history already; the unsent
 * text behind it is not.
 */
function boxOf(state: State) {
  const box = leaveRecall(state);
  return isBlankBox(box) ? null : textToSave(box, 'aside');
}

/** Starts without an undo history: the text that was in the box is in the list now. */
function opened(state: State, saved: SavedDraft, isBoxKept: boolean): State {
  const next: State = {
    ...state,
    overlay: null,
    focus: 'compose',
    notice: null,
    recall: null,
    draft: {...draftOf(saved.text), killed: state.draft.killed},
    ...choicesIn(saved, state),
    draftFriends: [],
    draftSource: null,
  };
  return isBoxKept ? showNotice(next, {kind: 'unsent-kept'}) : next;
}

function onPage(state: State, change: (page: DraftsPage) => DraftsPage): State {
  return state.overlay?.kind === 'drafts' ? {...state, overlay: change(state.overlay)} : state;
}

type OnDraft =
  | {type: 'open-draft'; id: string; box: ReturnType<typeof boxOf>}
  | {type: 'delete-draft'; id: string};

function withSelected(state: State, order: (id: string) => OnDraft): Update {
  const id = state.overlay?.kind === 'drafts' ? state.overlay.selectedId : null;
  return id === null ? [state] : [{...state, notice: null}, order(id)];
}
