import type {DraftOrigin, SavedDraft} from '../../domain/draft/saved-draft.ts';
import {DamagedValue, number, text} from '../base/row-values.ts';
import {writtenOfRow} from './draft-store.ts';

const origins: readonly string[] = ['aside', 'cleared', 'left'];

/** A row of the `kept_draft` table as a `SavedDraft`. */
export function savedDraftOfRow(row: Record<string, unknown>): SavedDraft {
  return {
    id: text(row['id']),
    ...writtenOfRow(row),
    origin: originOf(row['origin']),
    savedAt: number(row['kept_at']),
  };
}

function originOf(value: unknown): DraftOrigin {
  if (!origins.includes(text(value))) throw new DamagedValue('origin of a draft expected');
  return value as DraftOrigin;
}
