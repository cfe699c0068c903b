import type {Writing} from '../app/draft-ports.ts';
import type {DraftStore} from '../app/storage-ports.ts';
import type {Database} from './database.ts';
import {text} from './row-values.ts';

/** Texts being written, one for each terminal that writes. */
export function createDraftStore(database: Database): DraftStore {
  return {
    save: (owner, draft, now) => saveWriting(database, {owner, text: draft, now}),
    list: () =>
      database.read(() =>
        database
          .all('SELECT owner, text FROM draft ORDER BY updated_at DESC')
          .map((row) => ({owner: text(row['owner']), text: text(row['text'])})),
      ),
    take: (from, owner) =>
      database.run('UPDATE OR REPLACE draft SET owner = ? WHERE owner = ?', owner, from).changes ===
      1,
  };
}

/** What a process writes from now on; an empty text is forgotten. */
export function saveWriting(database: Database, {owner, text: draft, now}: Writing): void {
  if (draft === '') database.run('DELETE FROM draft WHERE owner = ?', owner);
  else database.run('INSERT OR REPLACE INTO draft VALUES (?, ?, ?)', owner, draft, now);
}
