import type {Database} from '../base/database.ts';
import {memosToSend, newestMemos} from '../memo/memo-queries.ts';
import {checkRow, type Table} from './stored-rows.ts';

/**
 * The number of newest memos that are checked. The screen loads 500 at its start; older memos are
 * reached only by scrolling. A command writes after the last few, and checking 500 would take 15
 * ms.
 */
export const checkedMemos = {screen: 500, command: 20} as const;

/**
 * Reads the rows that every start needs, and throws `FailureError` (`damaged`) if they cannot be
 * read. A check of every row would take seconds with a million memos.
 */
export function verifyRows(database: Database, newest: number = checkedMemos.screen): void {
  for (const table of ['app', 'session', 'pause', 'schedule'] as const) {
    checkRows(database, table, database.iterate(`SELECT * FROM ${table}`));
  }
  checkRows(database, 'memo', database.iterate(memosToSend));
  checkRows(database, 'memo', database.iterate(newestMemos, newest));
}

function checkRows(
  database: Database,
  table: Table,
  rows: Iterable<Record<string, unknown>>,
): void {
  for (const row of rows) database.read(() => checkRow[table](row));
}
