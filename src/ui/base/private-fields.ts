import {
  type Draft,
  type DraftEdit,
  draftOf,
  editDraft,
  emptyDraft,
  selectAll,
} from '../../domain/draft/draft.ts';
import {joinPastedLines} from '../../domain/login/join-pasted-lines.ts';
import {joinLines} from '../../domain/text/strip-wrapping.ts';

/** The single-line fields of the first run and the login. */
export type FieldName = 'rest-api-key' | 'client-secret' | 'redirect-uri' | 'code';

/**
 * The text of the fields that may hold a key, a secret or a code. It is not part of the app's
 * state, which may be displayed and logged. A change is applied before `edit` returns, so that no
 * key of a chunk is lost.
 */
export interface PrivateFields {
  read(name: FieldName): Draft;
  edit(name: FieldName, edit: DraftEdit): void;
  reset(name: FieldName, text?: string): void;
  /** Selects the text of a field, so that the first key or paste replaces it. */
  select(name: FieldName): void;
  /** Changes with every edit. */
  version(): number;
  subscribe(listener: () => void): () => void;
}

export function createPrivateFields(redirectUri: string, restApiKey: string): PrivateFields {
  const drafts = new Map<FieldName, Draft>([
    ['redirect-uri', draftOf(redirectUri)],
    ['rest-api-key', draftOf(restApiKey)],
  ]);
  const listeners = new Set<() => void>();
  let version = 0;
  const set = (name: FieldName, draft: Draft): void => {
    drafts.set(name, draft);
    version += 1;
    for (const listener of listeners) listener();
  };
  const read = (name: FieldName): Draft => drafts.get(name) ?? emptyDraft;
  return {
    read,
    edit: (name, edit) => set(name, editDraft(read(name), oneLine(name, edit))),
    reset: (name, text = '') => set(name, draftOf(text)),
    select: (name) => set(name, selectAll(read(name))),
    version: () => version,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * Removes newlines: a field is one line, and a copied value may contain some. A code or an address
 * also loses what was copied along with its lines.
 */
function oneLine(name: FieldName, edit: DraftEdit): DraftEdit {
  if (edit.kind === 'newline') return {kind: 'insert', text: ' '};
  if (name === 'code' && edit.kind === 'paste') return {...edit, text: joinPastedLines(edit.text)};
  return 'text' in edit ? {...edit, text: joinLines(edit.text)} : edit;
}
