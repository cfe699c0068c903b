import {sanitizeLine} from '../text/sanitize.ts';
import {type Draft, type DraftEdit, editDraft} from './draft.ts';

/** Edits a one-line field: newlines in a paste become spaces, and no key inserts one. */
export function editLine(draft: Draft, edit: DraftEdit): Draft {
  if (edit.kind === 'newline') return draft;
  return editDraft(draft, 'text' in edit ? {...edit, text: sanitizeLine(edit.text)} : edit);
}
