import type {Memo} from '../../domain/memo/memo.ts';
import type {Database} from '../base/database.ts';
import {memoOfRow} from './memo-row.ts';

/** The memo with this id; null when it is not on record. */
export function findMemo(database: Database, id: string): Memo | null {
  const row = database.get('SELECT * FROM memo WHERE id = ?', id);
  return row === undefined ? null : database.read(() => memoOfRow(row));
}
