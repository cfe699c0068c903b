import type {MemoChange} from '../../app/ports/storage-ports.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Database} from '../base/database.ts';
import {textOrNull} from '../base/row-values.ts';
import {changeMemo} from './memo-change.ts';
import {memoOfRow} from './memo-row.ts';

type Change = (memo: Memo, owner: string | null) => MemoChange | null;

/** Reads, decides and writes in one transaction; returns null if nothing was written. */
export function updateMemo(database: Database, id: string, change: Change): Memo | null {
  return database.transaction(() => {
    const stored = readOwned(database, id);
    const changed = stored === null ? null : change(stored.memo, stored.owner);
    if (changed === null || !changeMemo(database, id, changed)) return null;
    return readOwned(database, id)?.memo ?? null;
  });
}

function readOwned(database: Database, id: string): {memo: Memo; owner: string | null} | null {
  const row = database.get('SELECT * FROM memo WHERE id = ?', id);
  if (row === undefined) return null;
  return database.read(() => ({memo: memoOfRow(row), owner: textOrNull(row['owner'])}));
}
