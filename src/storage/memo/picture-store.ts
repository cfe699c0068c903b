import {createHash} from 'node:crypto';
import type {PictureStore} from '../../app/ports/picture-ports.ts';
import type {PictureFile} from '../../domain/memo/picture/picture.ts';
import type {Database} from '../base/database.ts';
import {bytes, DamagedValue, number, text} from '../base/row-values.ts';

/** Triggers erase what no memo needs any more. */
export function createPictureStore(database: Database): PictureStore {
  return {
    bytesOf: (hash) => {
      const row = database.get('SELECT hash, bytes FROM picture_bytes WHERE hash = ?', hash);
      return row === undefined ? null : database.read(() => bytesOfRow(row));
    },
    uploadBefore: (hash, time) => {
      const row = database.get(uploadBefore, hash, time);
      return row === undefined ? null : database.read(() => uploadOfRow(row));
    },
    keepUpload: (hash, {address, uploadedAt}) => {
      // A memo that was deleted meanwhile leaves no address behind.
      database.run(
        `INSERT OR REPLACE INTO picture_address SELECT ?1, ?2, ?3
         WHERE EXISTS (SELECT 1 FROM memo_picture WHERE hash = ?1)`,
        hash,
        uploadedAt,
        address,
      );
    },
  };
}

const uploadBefore = `SELECT hash, uploaded_at, url FROM picture_address
  WHERE hash = ? AND uploaded_at <= ? ORDER BY uploaded_at DESC LIMIT 1`;

/** Keeps the bytes of pictures, in the transaction that adds their memo. */
export function saveBytes(database: Database, files: readonly PictureFile[]): void {
  for (const {picture, bytes: content} of files) {
    database.run('INSERT OR IGNORE INTO picture_bytes VALUES (?, ?)', picture.hash, content);
  }
}

/** Throws `DamagedValue` for bytes that are not those of the hash. */
export function bytesOfRow(row: Record<string, unknown>): Uint8Array {
  const content = bytes(row['bytes']);
  const hash = createHash('sha256').update(content).digest('hex');
  if (hash !== text(row['hash'])) throw new DamagedValue('bytes of the hash expected');
  return content;
}

export function uploadOfRow(row: Record<string, unknown>) {
  text(row['hash']);
  return {address: text(row['url']), uploadedAt: number(row['uploaded_at'])};
}
