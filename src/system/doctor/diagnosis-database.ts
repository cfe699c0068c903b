import {lstatSync} from 'node:fs';
import {DatabaseSync} from 'node:sqlite';
import type {DatabaseView} from '../../app/ports/diagnosis-ports.ts';
import type {MemoCountFacts} from '../../domain/doctor/facts.ts';

/** The time (ms) that another process may hold the database. */
const lockTimeoutMs = 2000;

/**
 * Checks the program's database without changing a row: SQLite's own check of its pages, the schema
 * version and the number of memos of each status. `newest` is the schema version that this program
 * knows. Source: sqlite.org, "PRAGMA quick_check".
 */
export function checkDatabase(path: string, newest: number): DatabaseView {
  try {
    const stats = lstatSync(path, {throwIfNoEntry: false});
    if (stats === undefined) return {state: 'absent'};
    // Opening a FIFO would wait for its other end forever.
    if (!stats.isFile()) return {state: 'unreadable', detail: 'not a file'};
    // A start that was killed before its first statement leaves an empty file.
    return stats.size === 0 ? {state: 'absent'} : readDatabase(path, newest);
  } catch (error) {
    return troubleOf(error);
  }
}

function readDatabase(path: string, newest: number): DatabaseView {
  const connection = new DatabaseSync(path, {readOnly: true, timeout: lockTimeoutMs});
  try {
    const problems = textsOf(connection, 'PRAGMA quick_check(3)', 'quick_check');
    if (problems.join() !== 'ok') return {state: 'damaged', detail: problems.join('; ')};
    const schema = Number(connection.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
    if (schema > newest) return {state: 'newer', detail: `${schema} > ${newest}`};
    return {state: 'read', schema, memos: schema === 0 ? {} : countMemos(connection)};
  } finally {
    connection.close();
  }
}

function textsOf(connection: DatabaseSync, sql: string, column: string): string[] {
  return connection
    .prepare(sql)
    .all()
    .map((row) => String(row[column]));
}

function countMemos(connection: DatabaseSync): MemoCountFacts {
  const rows = connection.prepare('SELECT status, count(*) AS n FROM memo GROUP BY status').all();
  return Object.fromEntries(rows.map((row) => [String(row['status']), Number(row['n'])]));
}

/**
 * Result codes 11 and 26 mean that the file is not a valid database (sqlite.org, "Result Codes").
 */
function troubleOf(error: unknown): DatabaseView {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const code = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0;
  const state = code === 11 || code === 26 ? 'damaged' : 'unreadable';
  return {state, detail: error.message};
}
