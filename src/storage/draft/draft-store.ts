import type {Writing} from '../../app/ports/draft-ports.ts';
import type {DraftStore} from '../../app/ports/storage-ports.ts';
import type {WrittenText} from '../../domain/draft/saved-draft.ts';
import {readWrittenPicture, type WrittenPicture} from '../../domain/draft/written-picture.ts';
import type {Database} from '../base/database.ts';
import {DamagedValue, json, number, text, textOrNull} from '../base/row-values.ts';

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

/** Saves the text that a process is writing; nothing written deletes its row. */
export function saveWriting(database: Database, writing: Writing): void {
  const {owner, text: written, link, picture, rings, meantFor, now} = writing;
  if (written === '' && picture === undefined) {
    database.run('DELETE FROM draft WHERE owner = ?', owner);
    return;
  }
  database.run(
    `INSERT OR REPLACE INTO draft
       (owner, text, link_url, button_title, picture, rings, meant_for, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    owner,
    written,
    link?.url ?? null,
    link?.buttonTitle ?? null,
    pictureColumn(picture),
    rings ? 1 : 0,
    namesColumn(meantFor),
    now,
  );
}

/** A row of the `draft` table. */
export function draftOfRow(row: Record<string, unknown>): {owner: string} & WrittenText {
  return {owner: text(row['owner']), ...writtenOfRow(row)};
}

/** The text of a row with what was chosen for its memo; a link is null without an address. */
export function writtenOfRow(row: Record<string, unknown>): WrittenText {
  const url = textOrNull(row['link_url']);
  const buttonTitle = textOrNull(row['button_title']);
  const picture = pictureOfColumn(row['picture']);
  const meantFor = namesOfColumn(row['meant_for']);
  return {
    text: text(row['text']),
    link: url === null ? null : {url, buttonTitle},
    ...(picture === null ? {} : {picture}),
    ...(number(row['rings']) === 0 ? {} : {rings: true}),
    ...(meantFor === null ? {} : {meantFor}),
  };
}

export function pictureColumn(picture: WrittenPicture | undefined): string | null {
  return picture === undefined ? null : JSON.stringify(picture);
}

function pictureOfColumn(value: unknown): WrittenPicture | null {
  if (textOrNull(value) === null) return null;
  const picture = readWrittenPicture(json(value));
  if (picture === null) throw new DamagedValue('picture of a draft expected');
  return picture;
}

/** The names of the friends that a text was written for, as JSON. */
export function namesColumn(names: readonly string[] | undefined): string | null {
  return names === undefined ? null : JSON.stringify(names);
}

function namesOfColumn(value: unknown): readonly string[] | null {
  if (textOrNull(value) === null) return null;
  const names: unknown = json(value);
  const areNames = Array.isArray(names) && names.every((name) => typeof name === 'string');
  if (!areNames) throw new DamagedValue('names of friends expected');
  return names;
}
