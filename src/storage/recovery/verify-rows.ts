import type {Database} from '../base/database.ts';
import {memosToSend, newestMemos} from '../memo/memo-queries.ts';
import {checkRow, type Table} from './stored-rows.ts';

/**
 * How many of the newest memos are looked at: as many as the screen begins with, where what is older
 * is met by scrolling only; a command writes behind the last few, and 500 would take it 15 ms.
 */
export const checkedMemos = {screen: 500, command: 20} as const;

/**
 * Reads what every start needs, and throws `FailureError` (`damaged`) when it cannot be read; a
 * look at every row would take seconds with a million memos.
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
