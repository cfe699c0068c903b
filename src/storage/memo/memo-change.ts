import type {SQLInputValue} from 'node:sqlite';
import type {MemoChange} from '../../app/ports/storage-ports.ts';
import type {Database} from '../base/database.ts';
import {contentColumn} from './memo-row.ts';

/**
 * Writes the changed columns in one statement; clears `owner` when the status is no longer
 * `sending`. Returns false if nothing was written.
 */
export function changeMemo(database: Database, id: string, change: MemoChange): boolean {
  const columns = columnsOf(change);
  const names = Object.keys(columns);
  if (names.length === 0) return false;
  const sets = names.map((name) => `${name} = ?`).join(', ');
  const values = [...Object.values(columns), id];
  return database.run(`UPDATE memo SET ${sets} WHERE id = ?`, ...values).changes === 1;
}

function columnsOf(change: MemoChange): Record<string, SQLInputValue> {
  const columns: Record<string, SQLInputValue> = {};
  if (change.status !== undefined) {
    columns['status'] = change.status;
    if (change.status !== 'sending') columns['owner'] = null;
  }
  if (change.content !== undefined) columns['content'] = contentColumn(change.content);
  if (change.attempts !== undefined) columns['attempts'] = change.attempts;
  if (change.parts !== undefined) columns['parts'] = JSON.stringify(change.parts);
  if (change.receivers !== undefined) columns['receivers'] = JSON.stringify(change.receivers);
  if (change.sentAt !== undefined) columns['sent_at'] = change.sentAt;
  if (change.nextAttemptAt !== undefined) columns['next_attempt_at'] = change.nextAttemptAt;
  if (change.failure !== undefined) {
    columns['failure'] = change.failure === null ? null : JSON.stringify(change.failure);
  }
  if (change.tags !== undefined) columns['tags'] = JSON.stringify(change.tags);
  if (change.pinnedAt !== undefined) columns['pinned_at'] = change.pinnedAt;
  return columns;
}
