import type {RecalledMemo, RecallStore} from '../../app/ports/draft-ports.ts';
import type {Database} from '../base/database.ts';
import {number, text, textOrNull} from '../base/row-values.ts';

/** Along the primary key, one memo at a time: as quick with a million memos as with ten. */
export const recallQueries = {
  older: `SELECT sequence, text, link_url, button_title FROM memo
    WHERE sequence < ? AND text <> ? AND text <> '' ORDER BY sequence DESC LIMIT 1`,
  newer: `SELECT sequence, text, link_url, button_title FROM memo
    WHERE sequence > ? AND text <> ? AND text <> '' ORDER BY sequence LIMIT 1`,
} as const;

/** Every memo on record, whatever became of it: what was typed is what is wanted back. */
export function createRecallStore(database: Database): RecallStore {
  return {
    next: ({towards, from, unlike}) => {
      const start = from ?? Number.MAX_SAFE_INTEGER;
      const row = database.get(recallQueries[towards], start, unlike);
      return row === undefined ? null : database.read(() => recalledOfRow(row));
    },
  };
}

function recalledOfRow(row: Record<string, unknown>): RecalledMemo {
  return {
    sequence: number(row['sequence']),
    text: text(row['text']),
    link: {url: text(row['link_url']), buttonTitle: textOrNull(row['button_title'])},
  };
}
