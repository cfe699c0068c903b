import type {AlreadyAccepted, SendOnceKeys} from '../../app/ports/send-once-ports.ts';
import {comparedOf} from '../../domain/memo/kinds/kinds.ts';
import {type Memo, mayArrive} from '../../domain/memo/memo.ts';
import type {Database} from '../base/database.ts';
import {findMemo} from './find-memo.ts';
import {findSendKey, hashOf, type NewSendKey, saveSendKey} from './idempotency-store.ts';
import {type AddedMemo, addMemo} from './memo-add.ts';
import {memoOfRow} from './memo-row.ts';
import {keepWithinLimits, noteProgramMemo} from './program-limits.ts';
import {memoOf, saveSentItems, unsentItems} from './sent-item-store.ts';

/**
 * Adds a memo unless a guard finds one that was already accepted; to be called in a transaction, in
 * which nothing changes between the check and the insert. Throws `FailureError` if a limit is
 * reached.
 */
export function addMemoOnce(
  database: Database,
  added: AddedMemo,
  guards: SendOnceKeys,
): AlreadyAccepted | null {
  const {memo} = added;
  const accepted =
    acceptedForKey(database, guards) ??
    acceptedItem(database, guards) ??
    acceptedUnchanged(database, memo, guards) ??
    acceptedDuplicate(database, memo, guards);
  if (accepted !== null) return accepted;
  keepWithinLimits(database, memo, guards);
  addMemo(database, added);
  if (guards.source !== undefined) noteProgramMemo(database, memo, guards.source);
  for (const key of keysOf(database, guards)) saveSendKey(database, key, memo);
  if (guards.newItems !== undefined) saveSentItems(database, guards.newItems, memo.id);
  return null;
}

function acceptedForKey(
  database: Database,
  {idempotencyKey}: SendOnceKeys,
): AlreadyAccepted | null {
  if (idempotencyKey === undefined) return null;
  const known = findSendKey(database, 'idempotency', idempotencyKey);
  return known && {reason: 'same-key', memoId: known.memoId};
}

function acceptedItem(database: Database, {newItems}: SendOnceKeys): AlreadyAccepted | null {
  if (newItems === undefined) return null;
  const {key, sent} = newItems;
  const unsent = new Set(unsentItems(database, key, sent));
  const taken = sent.find((name) => !unsent.has(name));
  const memoId = taken === undefined ? null : memoOf(database, key, taken);
  return memoId === null ? null : {reason: 'nothing-new', memoId};
}

function acceptedUnchanged(
  database: Database,
  {content}: Memo,
  {changeKey}: SendOnceKeys,
): AlreadyAccepted | null {
  if (changeKey === undefined) return null;
  if (lastHash(database, changeKey) !== hashOf(comparedOf(content))) return null;
  const last = findSendKey(database, 'change', changeKey);
  return last && {reason: 'unchanged', memoId: last.memoId};
}

/** The hash of the last content under this key that may have arrived; null if there is none. */
function lastHash(database: Database, key: string): string | null {
  const last = findSendKey(database, 'change', key);
  if (last === null) return null;
  const memo = findMemo(database, last.memoId);
  return memo === null || mayArrive(memo) ? last.textHash : last.previousHash;
}

/** The same text that a friend got does not count: the user's own chatroom does not show it. */
function acceptedDuplicate(
  database: Database,
  {text, content, createdAt}: Memo,
  {dedupeWithin}: SendOnceKeys,
): AlreadyAccepted | null {
  if (dedupeWithin === undefined) return null;
  const rows = database.all(
    `SELECT * FROM memo WHERE created_at >= ? AND text = ? AND receivers IS NULL
     ORDER BY created_at DESC`,
    createdAt - dedupeWithin,
    text,
  );
  const compared = comparedOf(content);
  const earlier = database
    .read(() => rows.map(memoOfRow))
    .find((memo) => mayArrive(memo) && comparedOf(memo.content) === compared);
  return earlier === undefined ? null : {reason: 'duplicate', memoId: earlier.id};
}

function keysOf(
  database: Database,
  {idempotencyKey, changeKey}: SendOnceKeys,
): readonly NewSendKey[] {
  const keys: NewSendKey[] = [];
  if (idempotencyKey !== undefined) {
    keys.push({kind: 'idempotency', key: idempotencyKey, previousHash: null});
  }
  if (changeKey !== undefined) {
    const previousHash = lastHash(database, changeKey);
    keys.push({kind: 'change', key: changeKey, previousHash});
  }
  return keys;
}
