import {editDraft} from '../../domain/draft/draft.ts';
import {sanitizeWithCount} from '../../domain/text/sanitize.ts';
import type {EditorEvent, EditorOutcome} from '../ports/editor-ports.ts';
import type {State} from '../state/state.ts';
import {showNotice, type Update, type Updates} from '../steps/updates.ts';

/** Edits the current draft in the user's own editor. */
export const externalEditorUpdates: Updates<EditorEvent> = {
  'editor-requested': (state) => openEditor(state),
  'editor-closed': (state, {outcome}) => [closed({...state, isEditorOpen: false}, outcome)],
};

/** Lends the screen to the editor; sending continues in the background. */
export function openEditor(state: State): Update {
  if (state.isEditorOpen) return [state];
  return [
    {...state, isEditorOpen: true, notice: null},
    {type: 'open-editor', text: state.draft.text},
  ];
}

function closed(state: State, outcome: EditorOutcome | null): State {
  if (outcome === null) return state;
  if (outcome.kind === 'trouble') {
    return showNotice(state, {kind: 'editor-problem', problem: outcome.trouble});
  }
  const {text, removed} = sanitizeWithCount(outcome.text);
  if (text === state.draft.text) return state;
  const edited = {...state, draft: editDraft(state.draft, {kind: 'replace', text})};
  return removed === 0 ? edited : showNotice(edited, {kind: 'text-cleaned', removed});
}
