import {DatabaseSync} from 'node:sqlite';
import type {StoredRow} from '../schema/schema-version.ts';
import type {Table} from './stored-rows.ts';

/** The time (ms) that another process may hold the damaged database. */
const lockTimeoutMs = 5000;

const lowest = -(2n ** 63n);

/** The rows of a damaged table, read from both ends up to the unreadable part. */
export function* readableRows(path: string, table: Table): Iterable<StoredRow> {
  let last = lowest;
  for (const {at, row} of rowsAbove(path, table, {after: lowest, order: 'ASC'})) {
    last = at;
    yield row;
  }
  for (const {row} of rowsAbove(path, table, {after: last, order: 'DESC'})) yield row;
}

interface Range {
  readonly after: bigint;
  readonly order: 'ASC' | 'DESC';
}

function* rowsAbove(
  path: string,
  table: Table,
  {after, order}: Range,
): Iterable<{at: bigint; row: StoredRow}> {
  let connection: DatabaseSync | null = null;
  try {
    connection = new DatabaseSync(path, {readOnly: true, timeout: lockTimeoutMs});
    allowTruncatedFile(connection);
    const rows = connection.prepare(
      `SELECT rowid AS "at", * FROM ${table} WHERE rowid > ? ORDER BY rowid ${order}`,
    );
    rows.setReadBigInts(true);
    for (const {at, ...row} of rows.iterate(after)) {
      yield {at: typeof at === 'bigint' ? at : after, row: withSafeNumbers(row)};
    }
  } catch (error) {
    if (!isUnreadable(error)) throw error;
  } finally {
    connection?.close();
  }
}

/**
 * Lets SQLite read a file that is shorter than its header says; newer Node.js versions forbid that
 * by default.
 */
function allowTruncatedFile(connection: DatabaseSync): void {
  if ('enableDefensive' in connection) connection.enableDefensive(false);
  connection.exec('PRAGMA writable_schema=ON');
}

/**
 * Converts safe integers. A larger number, which would otherwise abort the reading, stays a bigint,
 * and the reader of the row refuses it.
 */
function withSafeNumbers(row: StoredRow): StoredRow {
  const entries = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : value,
  ]);
  return Object.fromEntries(entries);
}

/**
 * ERROR (no such table in a damaged schema), IOERR, CORRUPT, NOTADB: nothing more can be read here.
 * Any other error, such as a busy file, may not occur the next time (sqlite.org, "Result Codes").
 */
const unreadable: ReadonlySet<number> = new Set([1, 10, 11, 26]);

function isUnreadable(error: unknown): boolean {
  if (!(error instanceof Error && 'errcode' in error)) return false;
  return typeof error.errcode === 'number' && unreadable.has(error.errcode & 0xff);
}
