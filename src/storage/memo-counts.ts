import type {MemoStatus} from '../domain/memo.ts';
import type {Database} from './database.ts';
import {number} from './row-values.ts';

/** All memos: SQLite counts the smallest index, about 5 ms for a million. */
export function countMemos(database: Database): number {
  return countOf(database, database.get('SELECT count(*) AS n FROM memo'));
}

export function countMemosWith(database: Database, status: MemoStatus): number {
  return countOf(database, database.get('SELECT count(*) AS n FROM memo WHERE status = ?', status));
}

/** Those accepted at `time` (ms) or later. */
export function countMemosSince(database: Database, time: number): number {
  const sql = 'SELECT count(*) AS n FROM memo WHERE created_at >= ?';
  return countOf(database, database.get(sql, time));
}

function countOf(database: Database, row: ReturnType<Database['get']>): number {
  return database.read(() => number(row?.['n']));
}
