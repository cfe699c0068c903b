import type {MemoCounts} from '../../app/ports/storage-ports.ts';
import type {Database} from '../base/database.ts';
import {number, text} from '../base/row-values.ts';

/**
 * Counts memos by status from the counters that triggers maintain: the time does not depend on the
 * number of memos.
 */
export function countMemos(database: Database): MemoCounts {
  const rows = database.all('SELECT status, n FROM memo_count');
  const counted = database.read(
    () => new Map(rows.map((row) => [text(row['status']), number(row['n'])])),
  );
  const of = (status: string): number => counted.get(status) ?? 0;
  return {
    total: [...counted.values()].reduce((sum, n) => sum + n, 0),
    queued: of('queued') + of('sending'),
    sending: of('sending'),
    unknown: of('unknown'),
    failed: of('failed'),
  };
}

/** Counts memos with a higher sequence, up to `limit`. */
export function countMemosAfter(
  database: Database,
  {sequence, limit}: {readonly sequence: number; readonly limit: number},
): number {
  const sql = 'SELECT count(*) AS n FROM (SELECT 1 FROM memo WHERE sequence > ? LIMIT ?)';
  return countOf(database, database.get(sql, sequence, limit));
}

function countOf(database: Database, row: ReturnType<Database['get']>): number {
  return database.read(() => number(row?.['n']));
}
