import {existsSync, renameSync} from 'node:fs';
import {DatabaseSync, type SQLInputValue} from 'node:sqlite';
import {FailureError} from '../domain/failure.ts';
import {type Database, openDatabase} from './database.ts';

/** What was done about a damaged database. */
export interface Salvage {
  /** Where the damaged one was moved to; it is never deleted. */
  readonly movedTo: string;
  /** Memos that could be read and are in the new one. */
  readonly memos: number;
  readonly isLoginKept: boolean;
}

type Row = Record<string, SQLInputValue>;

/**
 * Opens the database; a damaged one is moved aside and what can be read of it is copied to a new
 * one. `now` (ms) names the file that is moved.
 */
export function openOrSalvage(
  path: string,
  now: number,
): {database: Database; salvage: Salvage | null} {
  try {
    const database = openDatabase(path);
    try {
      lookThrough(database);
    } catch (error) {
      database.close();
      throw error;
    }
    return {database, salvage: null};
  } catch (error) {
    if (!isDamage(error)) throw error;
    return startAnew(path, now);
  }
}

function isDamage(error: unknown): boolean {
  if (!(error instanceof FailureError)) return false;
  const {failure} = error;
  return failure.kind === 'storage' && failure.problem === 'damaged';
}

/** Touches what every start needs; a look at every page would take seconds with a million memos. */
function lookThrough(database: Database): void {
  for (const table of ['app', 'session', 'pause']) database.all(`SELECT * FROM ${table}`);
  database.all(`SELECT * FROM memo WHERE status <> 'sent'`);
  database.all('SELECT * FROM memo ORDER BY sequence DESC LIMIT 100');
}

function startAnew(path: string, now: number): {database: Database; salvage: Salvage} {
  const movedTo = `${path}.damaged-${new Date(now).toISOString().replace(/[:.]/g, '-')}`;
  for (const beside of ['', '-wal', '-shm']) {
    if (existsSync(path + beside)) renameSync(path + beside, movedTo + beside);
  }
  const database = openDatabase(path);
  const memos = copyTable(movedTo, database, 'memo');
  copyTable(movedTo, database, 'app');
  copyTable(movedTo, database, 'pause');
  const isLoginKept = copyTable(movedTo, database, 'session') > 0;
  return {database, salvage: {movedTo, memos, isLoginKept}};
}

type Table = 'memo' | 'app' | 'session' | 'pause';

/** Copies the rows that can be read, from both ends up to what is damaged; tells how many. */
function copyTable(from: string, to: Database, table: Table): number {
  let copied = 0;
  for (const order of ['ASC', 'DESC']) {
    for (const row of readableRows(from, `SELECT * FROM ${table} ORDER BY rowid ${order}`)) {
      if (copyRow(to, table, row)) copied += 1;
    }
  }
  return copied;
}

/** The rows up to the first that cannot be read. */
function* readableRows(path: string, sql: string): Iterable<Row> {
  let connection: DatabaseSync | null = null;
  try {
    connection = new DatabaseSync(path, {readOnly: true});
    readWhatIsThere(connection);
    yield* connection.prepare(sql).iterate() as Iterable<Row>;
  } catch (error) {
    if (!(error instanceof Error && 'errcode' in error)) throw error;
  } finally {
    connection?.close();
  }
}

/** Lets SQLite read a file that is shorter than its header says, which newer Nodes forbid. */
function readWhatIsThere(connection: DatabaseSync): void {
  if ('enableDefensive' in connection) connection.enableDefensive(false);
  connection.exec('PRAGMA writable_schema=ON');
}

/** A row that this program cannot have written is left behind with the damaged file. */
function copyRow(to: Database, table: Table, row: Row): boolean {
  const names = Object.keys(row);
  const marks = names.map(() => '?').join(', ');
  const sql = `INSERT OR IGNORE INTO ${table} (${names.join(', ')}) VALUES (${marks})`;
  try {
    return to.run(sql, ...Object.values(row)).changes === 1;
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return false;
  }
}
