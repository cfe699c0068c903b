import {DatabaseSync} from 'node:sqlite';
import {openDatabase} from '../base/database.ts';
import {DamagedValue} from '../base/row-values.ts';
import {asStorageFailure, isRowRefused} from '../base/storage-failure.ts';
import {liftRow} from '../schema/schema.ts';
import type {StoredRow} from '../schema/schema-version.ts';
import {readableRows} from './readable-rows.ts';
import {checkRow, type Table} from './stored-rows.ts';

/** What became of the rows of one table; those that could not be read at all are not known of. */
interface Copied {
  readonly kept: number;
  readonly left: number;
}

/**
 * Makes a database at `to` of what can be read of the damaged one at `from`, all of it in one file.
 * A row that this program cannot have written is left behind and counted; throws `FailureError`
 * when a good one could not be written.
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
        // An occurrence is nothing without its schedule.
        schedule: copyTable(from, target, 'schedule'),
        occurrence: copyTable(from, target, 'occurrence'),
        link_domain: copyTable(from, target, 'link_domain'),
        refresh_log: copyTable(from, target, 'refresh_log'),
        send_key: copyTable(from, target, 'send_key'),
        kept_draft: copyTable(from, target, 'kept_draft'),
      };
      target.exec('COMMIT');
      // Closing would do so too, but tell nobody when it could not.
      target.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      return copied;
    } finally {
      target.close();
    }
  });
}

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

/** False for a row that cannot be one of ours. */
function isWritten(table: Table, row: StoredRow): boolean {
  try {
    checkRow[table](row);
    return true;
  } catch (error) {
    if (error instanceof DamagedValue) return false;
    throw error;
  }
}

/** Only the columns that a new database has: a damaged schema may name others. */
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
