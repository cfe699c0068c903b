import type {SQLInputValue} from 'node:sqlite';
import type {MemoChange} from '../app/storage-ports.ts';
import type {MemoStatus} from '../domain/memo.ts';
import type {Database} from './database.ts';

/** What is changed of which memo; `from` names the states in which it may be. */
export interface MemoUpdate {
  readonly id: string;
  readonly change: MemoChange;
  readonly from: readonly MemoStatus[] | undefined;
}

/** Writes what an attempt changed in one statement; `owner` ends with the state `sending`. */
export function changeMemo(database: Database, {id, change, from}: MemoUpdate): void {
  const columns = columnsOf(change);
  const names = Object.keys(columns);
  if (names.length === 0) return;
  const sets = names.map((name) => `${name} = ?`).join(', ');
  const states = from === undefined ? '' : ` AND status IN (${from.map(() => '?').join(', ')})`;
  const values = [...Object.values(columns), id, ...(from ?? [])];
  database.run(`UPDATE memo SET ${sets} WHERE id = ?${states}`, ...values);
}

function columnsOf(change: MemoChange): Record<string, SQLInputValue> {
  const columns: Record<string, SQLInputValue> = {};
  if (change.status !== undefined) {
    columns['status'] = change.status;
    if (change.status !== 'sending') columns['owner'] = null;
  }
  if (change.parts !== undefined) columns['parts'] = JSON.stringify(change.parts);
  if (change.sentAt !== undefined) columns['sent_at'] = change.sentAt;
  if (change.nextAttemptAt !== undefined) columns['next_attempt_at'] = change.nextAttemptAt;
  if (change.failure !== undefined) {
    columns['failure'] = change.failure === null ? null : JSON.stringify(change.failure);
  }
  return columns;
}
