import type {GuardedMemos, HeldBack, SendGuards} from '../../app/ports/guard-ports.ts';
import type {MemoStore} from '../../app/ports/storage-ports.ts';
import {isPartlySent, type Memo} from '../../domain/memo/memo.ts';
import type {Database} from '../base/database.ts';
import {memoOfRow} from './memo-row.ts';
import {findSendKey, hashOf, type NewSendKey, saveSendKey} from './send-keys.ts';

/** Memos that are added on conditions; `memos` is the store on the same database. */
export function createGuardedMemos(database: Database, memos: MemoStore): GuardedMemos {
  return {
    add: (memo, owner, guards) =>
      database.transaction(() => {
        const held =
          holdForKey(database, guards) ??
          holdUnchanged(database, memos, {memo, guards}) ??
          holdDuplicate(database, memo, guards);
        if (held !== null) return held;
        memos.add(memo, owner);
        for (const key of keysOf(database, memos, guards)) saveSendKey(database, key, memo);
        return null;
      }),
  };
}

function holdForKey(database: Database, {idempotencyKey}: SendGuards): HeldBack | null {
  if (idempotencyKey === undefined) return null;
  const known = findSendKey(database, 'idempotency', idempotencyKey);
  return known && {reason: 'same-key', memoId: known.memoId};
}

function holdUnchanged(
  database: Database,
  memos: MemoStore,
  {memo, guards}: {memo: Memo; guards: SendGuards},
): HeldBack | null {
  if (guards.changeKey === undefined) return null;
  if (lastHash(database, memos, guards.changeKey) !== hashOf(memo.text)) return null;
  const last = findSendKey(database, 'change', guards.changeKey);
  return last && {reason: 'unchanged', memoId: last.memoId};
}

/** Of the last text under this key that may have arrived; null when there is none. */
function lastHash(database: Database, memos: MemoStore, key: string): string | null {
  const last = findSendKey(database, 'change', key);
  if (last === null) return null;
  const memo = memos.find(last.memoId);
  return memo === null || mayArrive(memo) ? last.textHash : last.previousHash;
}

/** A memo that failed before its first part arrived is no reason to hold another back. */
function mayArrive(memo: Memo): boolean {
  return memo.status !== 'failed' || isPartlySent(memo);
}

function holdDuplicate(
  database: Database,
  {text, createdAt}: Memo,
  {dedupeWithin}: SendGuards,
): HeldBack | null {
  if (dedupeWithin === undefined) return null;
  const rows = database.all(
    'SELECT * FROM memo WHERE created_at >= ? AND text = ? ORDER BY created_at DESC',
    createdAt - dedupeWithin,
    text,
  );
  const earlier = database.read(() => rows.map(memoOfRow)).find(mayArrive);
  return earlier === undefined ? null : {reason: 'duplicate', memoId: earlier.id};
}

function keysOf(
  database: Database,
  memos: MemoStore,
  {idempotencyKey, changeKey}: SendGuards,
): readonly NewSendKey[] {
  const keys: NewSendKey[] = [];
  if (idempotencyKey !== undefined) {
    keys.push({kind: 'idempotency', key: idempotencyKey, previousHash: null});
  }
  if (changeKey !== undefined) {
    const previousHash = lastHash(database, memos, changeKey);
    keys.push({kind: 'change', key: changeKey, previousHash});
  }
  return keys;
}
