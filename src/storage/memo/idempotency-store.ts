import {createHash} from 'node:crypto';
import {comparedOf} from '../../domain/memo/kinds/kinds.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Database} from '../base/database.ts';
import {text, textOrNull} from '../base/row-values.ts';

/**
 * `idempotency`: one memo per key, forever. `change`: the last content that was sent under the key.
 */
export type SendKeyKind = 'idempotency' | 'change';

export interface SendKey {
  readonly memoId: string;
  readonly textHash: string;
  readonly previousHash: string | null;
}

export function sendKeyOfRow(row: Record<string, unknown>): SendKey {
  return {
    memoId: text(row['memo_id']),
    textHash: text(row['text_hash']),
    previousHash: textOrNull(row['previous_hash']),
  };
}

export function findSendKey(database: Database, kind: SendKeyKind, key: string): SendKey | null {
  const row = database.get('SELECT * FROM send_key WHERE kind = ? AND key = ?', kind, key);
  return row === undefined ? null : database.read(() => sendKeyOfRow(row));
}

export interface NewSendKey {
  readonly kind: SendKeyKind;
  readonly key: string;
  readonly previousHash: string | null;
}

export function saveSendKey(
  database: Database,
  {kind, key, previousHash}: NewSendKey,
  {id, content, createdAt}: Memo,
): void {
  database.run(
    'INSERT OR REPLACE INTO send_key VALUES (?, ?, ?, ?, ?, ?)',
    kind,
    key,
    id,
    hashOf(comparedOf(content)),
    previousHash,
    createdAt,
  );
}

/** A hash replaces the content: the user may delete the history, but the key stays. */
export function hashOf(compared: string): string {
  return createHash('sha256').update(compared).digest('hex');
}
