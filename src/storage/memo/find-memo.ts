import type {Memo} from '../../domain/memo/memo.ts';
import type {Database} from '../base/database.ts';
import {memoOfRow} from './memo-row.ts';

/** Returns the memo with this id, or null if the history does not contain it. */
export function findMemo(database: Database, id: string): Memo | null {
  const row = database.get('SELECT * FROM memo WHERE id = ?', id);
  return row === undefined ? null : database.read(() => memoOfRow(row));
}
