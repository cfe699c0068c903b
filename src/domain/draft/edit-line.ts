import {sanitizeLine} from '../text/sanitize.ts';
import {type Draft, type DraftEdit, editDraft} from './draft.ts';

/** As editDraft, for a field that is one line: newlines of a paste separate words, and no key makes one. */
export function editLine(draft: Draft, edit: DraftEdit): Draft {
  if (edit.kind === 'newline') return draft;
  return editDraft(draft, 'text' in edit ? {...edit, text: sanitizeLine(edit.text)} : edit);
}
