import type {KeptDraftStore} from '../../app/ports/draft-ports.ts';
import {clearedLimit, type KeptDraft} from '../../domain/draft/kept-draft.ts';
import type {Database} from '../base/database.ts';
import {saveWriting} from './draft-store.ts';
import {keptDraftOfRow} from './kept-draft-row.ts';

/** Texts put aside, cleared or left behind, one row each: no process overwrites another's. */
export function createKeptDraftStore(database: Database): KeptDraftStore {
  const read = (row: Record<string, unknown> | undefined): KeptDraft | null =>
    row === undefined ? null : database.read(() => keptDraftOfRow(row));
  const remove = (id: string): KeptDraft | null =>
    read(database.runReturning('DELETE FROM kept_draft WHERE id = ? RETURNING *', id));
  return {
    add: (draft, writing) =>
      database.transaction(() => {
        insert(database, draft);
        if (writing !== undefined) saveWriting(database, writing);
      }),
    take: (id, {owner, now, aside}) =>
      database.transaction(() => {
        const taken = remove(id);
        if (taken === null) return null;
        if (aside !== null) insert(database, aside);
        saveWriting(database, {owner, text: taken.text, link: taken.link, now});
        return taken;
      }),
    find: (id) => read(database.get('SELECT * FROM kept_draft WHERE id = ?', id)),
    remove,
    list: () => listDrafts(database),
  };
}

function* listDrafts(database: Database): Iterable<KeptDraft> {
  const rows = database.iterate('SELECT * FROM kept_draft ORDER BY kept_at DESC, sequence DESC');
  for (const row of rows) yield database.read(() => keptDraftOfRow(row));
}

/** One that was taken or deleted comes back under its own id. */
function insert(database: Database, {id, text, link, origin, keptAt}: KeptDraft): void {
  database.run(
    `INSERT OR REPLACE INTO kept_draft (id, text, link_url, button_title, origin, kept_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
    id,
    text,
    link?.url ?? null,
    link?.buttonTitle ?? null,
    origin,
    keptAt,
  );
  if (origin === 'cleared') database.run(forgetOldest, clearedLimit);
}

const forgetOldest = `DELETE FROM kept_draft WHERE origin = 'cleared' AND sequence IN (
  SELECT sequence FROM kept_draft WHERE origin = 'cleared'
  ORDER BY kept_at DESC, sequence DESC LIMIT -1 OFFSET ?)`;
