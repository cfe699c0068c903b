import type {Database} from './database.ts';
import {memosToSend, newestMemos} from './memo-queries.ts';
import {checkRow, type Table} from './stored-rows.ts';

/** As many as the screen begins with: what is older is met by scrolling only. */
const begun = 500;

/**
 * Reads what every start needs, and throws `FailureError` (`damaged`) when it cannot be read; a
 * look at every row would take seconds with a million memos.
 */
export function lookThrough(database: Database): void {
  for (const table of ['app', 'session', 'pause', 'schedule'] as const) {
    checkRows(database, table, database.iterate(`SELECT * FROM ${table}`));
  }
  checkRows(database, 'memo', database.iterate(memosToSend));
  checkRows(database, 'memo', database.iterate(newestMemos, begun));
}

function checkRows(
  database: Database,
  table: Table,
  rows: Iterable<Record<string, unknown>>,
): void {
  for (const row of rows) database.read(() => checkRow[table](row));
}
