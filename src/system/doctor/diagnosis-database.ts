import {lstatSync} from 'node:fs';
import {DatabaseSync} from 'node:sqlite';
import type {DatabaseView} from '../../app/ports/diagnosis-ports.ts';
import type {MemoCountFacts} from '../../domain/doctor/facts.ts';

/** How long (ms) another process may hold the database. */
const lockTimeoutMs = 2000;

/**
 * Checks a database of ours without changing a row: SQLite's own check of its pages, the schema's
 * version and how many memos there are of each state. `newest` is the schema this program knows.
 * Source: sqlite.org, "PRAGMA quick_check".
 */
export function checkDatabase(path: string, newest: number): DatabaseView {
  try {
    const stats = lstatSync(path, {throwIfNoEntry: false});
    if (stats === undefined) return {state: 'absent'};
    // Opening a FIFO would wait for its other end for ever.
    if (!stats.isFile()) return {state: 'unreadable', detail: 'not a file'};
    // Empty is what a start leaves that was ended before its first statement.
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

/** Result codes 11 and 26 say that it is no sound database (sqlite.org, "Result Codes"). */
function troubleOf(error: unknown): DatabaseView {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const code = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0;
  const state = code === 11 || code === 26 ? 'damaged' : 'unreadable';
  return {state, detail: error.message};
}
