import type {ListedItems} from '../../app/ports/send-once-ports.ts';
import {mayArrive} from '../../domain/memo/memo.ts';
import type {Database} from '../base/database.ts';
import {number, text} from '../base/row-values.ts';
import {findMemo} from './find-memo.ts';
import {hashOf} from './idempotency-store.ts';

/** The number of items of a key that are remembered: those that were listed last. */
const keptItems = 5000;

/**
 * Returns the names of items that no memo has sent under the key. A memo that failed before
 * anything of it may have arrived does not count; a deleted one does.
 */
export function unsentItems(
  database: Database,
  key: string,
  names: readonly string[],
): readonly string[] {
  const known = new Map<string, boolean>();
  const isSent = (memoId: string): boolean => {
    const result = known.get(memoId) ?? maySend(database, memoId);
    known.set(memoId, result);
    return result;
  };
  return names.filter((name) => {
    const memoId = memoOf(database, key, name);
    return memoId === null || !isSent(memoId);
  });
}

/** The memo that sends an item under a key; null if there is none. */
export function memoOf(database: Database, key: string, name: string): string | null {
  const sql = 'SELECT memo_id FROM sent_item WHERE key = ? AND hash = ?';
  const row = database.get(sql, key, hashOf(name));
  return row === undefined ? null : database.read(() => text(row['memo_id']));
}

function maySend(database: Database, memoId: string): boolean {
  const memo = findMemo(database, memoId);
  return memo === null || mayArrive(memo);
}

/**
 * Stores the items that a memo sends. The others of its list become newest too: an item that stays
 * at the top of a list for years is never forgotten.
 */
export function saveSentItems(
  database: Database,
  {key, sent, listed}: ListedItems,
  memoId: string,
): void {
  const isSent = new Set(sent);
  for (const name of listed) {
    const id = isSent.has(name) ? memoId : memoOf(database, key, name);
    if (id === null) continue;
    const sql = 'INSERT OR REPLACE INTO sent_item (key, hash, memo_id) VALUES (?, ?, ?)';
    database.run(sql, key, hashOf(name), id);
  }
  database.run(
    `DELETE FROM sent_item WHERE key = ? AND number <= (
       SELECT number FROM sent_item WHERE key = ? ORDER BY number DESC LIMIT 1 OFFSET ?)`,
    key,
    key,
    keptItems,
  );
}

/** Throws `DamagedValue` for a row that this program cannot have written. */
export function checkSentItem(row: Record<string, unknown>): void {
  number(row['number']);
  text(row['key']);
  text(row['hash']);
  text(row['memo_id']);
}
