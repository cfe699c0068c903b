import type {DraftOrigin, KeptDraft} from '../domain/kept-draft.ts';
import {DamagedValue, number, text, textOrNull} from './row-values.ts';

const origins: readonly string[] = ['aside', 'cleared', 'left'];

/** A row of the table of kept drafts as a `KeptDraft`. */
export function keptDraftOfRow(row: Record<string, unknown>): KeptDraft {
  const url = textOrNull(row['link_url']);
  const buttonTitle = textOrNull(row['button_title']);
  return {
    id: text(row['id']),
    text: text(row['text']),
    link: url === null ? null : {url, buttonTitle},
    origin: originOf(row['origin']),
    keptAt: number(row['kept_at']),
  };
}

function originOf(value: unknown): DraftOrigin {
  if (!origins.includes(text(value))) throw new DamagedValue('origin of a draft expected');
  return value as DraftOrigin;
}
