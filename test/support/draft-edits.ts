import type {Draft, DraftEdit} from '../../src/domain/draft/draft.ts';
import {draftOf, editDraft} from '../../src/domain/draft/draft.ts';

type PlainKind = Exclude<
  DraftEdit['kind'],
  'insert' | 'paste' | 'replace' | 'move-up' | 'move-down'
>;

/** A draft from text with its caret in it: `안|녕`. */
export function draftAt(marked: string): Draft {
  const caret = marked.indexOf('|');
  return {...draftOf(marked.replace('|', '')), caret};
}

/** The text with its caret in it, in the form that draftAt reads. */
export function shown({text, caret}: Draft): string {
  return `${text.slice(0, caret)}|${text.slice(caret)}`;
}

/** The draft after edits that need only their name. */
export function edited(draft: Draft, ...kinds: PlainKind[]): Draft {
  return kinds.reduce((now, kind) => editDraft(now, {kind}), draft);
}

/** The draft after each code point of a text has arrived as a separate input event. */
export function typed(draft: Draft, text: string): Draft {
  return [...text].reduce((now, one) => editDraft(now, {kind: 'insert', text: one}), draft);
}
