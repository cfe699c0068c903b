import type {SavedDraftStore} from '../../app/ports/draft-ports.ts';
import {maxClearedDrafts, type SavedDraft} from '../../domain/draft/saved-draft.ts';
import type {Database} from '../base/database.ts';
import {namesColumn, pictureColumn, saveWriting} from './draft-store.ts';
import {savedDraftOfRow} from './saved-draft-row.ts';

/**
 * Drafts that were saved, cleared or left behind, one row each: no process overwrites another's.
 */
export function createSavedDraftStore(database: Database): SavedDraftStore {
  const read = (row: Record<string, unknown> | undefined): SavedDraft | null =>
    row === undefined ? null : database.read(() => savedDraftOfRow(row));
  const remove = (id: string): SavedDraft | null =>
    read(database.runReturning('DELETE FROM kept_draft WHERE id = ? RETURNING *', id));
  return {
    add: (draft, writing) =>
      database.transaction(() => {
        insert(database, draft);
        if (writing !== undefined) saveWriting(database, writing);
      }),
    take: (id, {owner, now, displaced}) =>
      database.transaction(() => {
        const removed = remove(id);
        if (removed === null) return null;
        if (displaced !== null) insert(database, displaced);
        const {id: _, origin: __, savedAt: ___, ...written} = removed;
        saveWriting(database, {owner, ...written, now});
        return removed;
      }),
    find: (id) => read(database.get('SELECT * FROM kept_draft WHERE id = ?', id)),
    remove,
    list: () => listDrafts(database),
  };
}

function* listDrafts(database: Database): Iterable<SavedDraft> {
  const rows = database.iterate('SELECT * FROM kept_draft ORDER BY kept_at DESC, sequence DESC');
  for (const row of rows) yield database.read(() => savedDraftOfRow(row));
}

/** Inserts a draft; one that was removed comes back under its previous id. */
function insert(database: Database, saved: SavedDraft): void {
  const {id, text, link, picture, rings, meantFor, origin, savedAt} = saved;
  database.run(
    `INSERT OR REPLACE INTO kept_draft
       (id, text, link_url, button_title, picture, rings, meant_for, origin, kept_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    text,
    link?.url ?? null,
    link?.buttonTitle ?? null,
    pictureColumn(picture),
    rings ? 1 : 0,
    namesColumn(meantFor),
    origin,
    savedAt,
  );
  if (origin === 'cleared') database.run(forgetOldest, maxClearedDrafts);
}

const forgetOldest = `DELETE FROM kept_draft WHERE origin = 'cleared' AND sequence IN (
  SELECT sequence FROM kept_draft WHERE origin = 'cleared'
  ORDER BY kept_at DESC, sequence DESC LIMIT -1 OFFSET ?)`;
