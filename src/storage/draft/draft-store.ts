import type {Writing} from '../../app/ports/draft-ports.ts';
import type {DraftStore} from '../../app/ports/storage-ports.ts';
import type {WrittenText} from '../../domain/draft/saved-draft.ts';
import type {Database} from '../base/database.ts';
import {text, textOrNull} from '../base/row-values.ts';

/** The texts being written, one for each terminal. */
export function createDraftStore(database: Database): DraftStore {
  return {
    save: (writing) => saveWriting(database, writing),
    list: () => {
      const rows = database.all('SELECT * FROM draft ORDER BY updated_at DESC');
      return database.read(() => rows.map(draftOfRow));
    },
    take: (from, owner) =>
      database.run('UPDATE OR REPLACE draft SET owner = ? WHERE owner = ?', owner, from).changes ===
      1,
  };
}

/** Saves the text that a process is writing; an empty text deletes its row. */
export function saveWriting(database: Database, writing: Writing): void {
  const {owner, text: written, link, now} = writing;
  if (written === '') {
    database.run('DELETE FROM draft WHERE owner = ?', owner);
    return;
  }
  database.run(
    `INSERT OR REPLACE INTO draft (owner, text, link_url, button_title, updated_at)
     VALUES (?, ?, ?, ?, ?)`,
    owner,
    written,
    link?.url ?? null,
    link?.buttonTitle ?? null,
    now,
  );
}

/** A row of the `draft` table. */
export function draftOfRow(row: Record<string, unknown>): {owner: string} & WrittenText {
  return {owner: text(row['owner']), ...writtenOfRow(row)};
}

/** The text of a row and its link; null if the row has no address. */
export function writtenOfRow(row: Record<string, unknown>): WrittenText {
  const url = textOrNull(row['link_url']);
  const buttonTitle = textOrNull(row['button_title']);
  return {text: text(row['text']), link: url === null ? null : {url, buttonTitle}};
}
