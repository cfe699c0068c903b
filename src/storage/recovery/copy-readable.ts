import {DatabaseSync} from 'node:sqlite';
import {openDatabase} from '../base/database.ts';
import {DamagedValue} from '../base/row-values.ts';
import {asStorageFailure, isRowRefused} from '../base/storage-failure.ts';
import {liftRow} from '../schema/schema.ts';
import type {StoredRow} from '../schema/schema-version.ts';
import {readableRows} from './readable-rows.ts';
import {checkRow, type Table} from './stored-rows.ts';

/** The numbers of copied and refused rows of one table; unreadable rows are not counted. */
interface Copied {
  readonly kept: number;
  readonly left: number;
}

/**
 * Creates a database at `to` from the readable rows of the damaged one at `from`, all of it in one
 * file. A row that this program cannot have written is skipped and counted. Throws `FailureError`
 * if a good row could not be written.
 */
export function copyReadable(from: string, to: string): Readonly<Record<Table, Copied>> {
  openDatabase(to).close();
  return asStorageFailure(to, () => {
    const target = new DatabaseSync(to);
    try {
      target.exec('BEGIN IMMEDIATE');
      const copied = {
        memo: copyTable(from, target, 'memo'),
        app: copyTable(from, target, 'app'),
        pause: copyTable(from, target, 'pause'),
        session: copyTable(from, target, 'session'),
        draft: copyTable(from, target, 'draft'),
        // An occurrence refers to its schedule, which must exist first.
        schedule: copyTable(from, target, 'schedule'),
        occurrence: copyTable(from, target, 'occurrence'),
        schedule_key: copyTable(from, target, 'schedule_key'),
        link_domain: copyTable(from, target, 'link_domain'),
        friend: copyTable(from, target, 'friend'),
        refresh_log: copyTable(from, target, 'refresh_log'),
        send_key: copyTable(from, target, 'send_key'),
        sent_item: copyTable(from, target, 'sent_item'),
        gathered_note: copyTable(from, target, 'gathered_note'),
        kept_draft: copyTable(from, target, 'kept_draft'),
        picture_bytes: copyTable(from, target, 'picture_bytes'),
        picture_address: copyTable(from, target, 'picture_address'),
        reminder: copyTable(from, target, 'reminder'),
        reminder_calendar: copyTable(from, target, 'reminder_calendar'),
      };
      target.exec(`${withoutMemo}; COMMIT`);
      // Closing would run a checkpoint too, but would not report an error.
      target.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      return copied;
    } finally {
      target.close();
    }
  });
}

/** What belongs to a memo that could not be copied is erased as if the memo was deleted. */
const withoutMemo = `
  DELETE FROM picture_bytes WHERE hash NOT IN (SELECT hash FROM memo_picture);
  DELETE FROM picture_address WHERE hash NOT IN (SELECT hash FROM memo_picture)`;

function copyTable(from: string, to: DatabaseSync, table: Table): Copied {
  const write = rowWriter(to, table);
  let kept = 0;
  let left = 0;
  for (const read of readableRows(from, table)) {
    const row = liftRow(table, read);
    if (isWritten(table, row) && write(row)) kept += 1;
    else left += 1;
  }
  return {kept, left};
}

/** Whether this program can have written the row. */
function isWritten(table: Table, row: StoredRow): boolean {
  try {
    checkRow[table](row);
    return true;
  } catch (error) {
    if (error instanceof DamagedValue) return false;
    throw error;
  }
}

/** Writes only the columns of a new database: a damaged schema may name others. */
function rowWriter(to: DatabaseSync, table: Table): (row: StoredRow) => boolean {
  const info = to.prepare(`SELECT name FROM pragma_table_info('${table}')`).all();
  const names = info.map(({name}) => String(name));
  const marks = names.map(() => '?').join(', ');
  const insert = to.prepare(
    `INSERT OR IGNORE INTO ${table} (${names.join(', ')}) VALUES (${marks})`,
  );
  return (row) => {
    try {
      return Number(insert.run(...names.map((name) => row[name] ?? null)).changes) === 1;
    } catch (error) {
      if (isRowRefused(error)) return false;
      throw error;
    }
  };
}
