import type {MemoStatus} from '../../domain/memo/memo.ts';
import type {Database} from '../base/database.ts';
import {number, text} from '../base/row-values.ts';
import {createPlaceCursor} from './place-cursor.ts';
import {everyPlace, filterOf, type PlaceFilter} from './place-filter.ts';

/**
 * `start`: only older memos are requested. Reads the statuses with fewer memos: the wanted ones, or
 * the others.
 */
export function createStatusFilter(
  database: Database,
  {wanted, start}: {wanted: readonly MemoStatus[] | null; start: number},
): PlaceFilter {
  if (wanted === null) return everyPlace;
  const counts = readCounts(database);
  const others = counts.filter(({status}) => !wanted.some((one) => one === status));
  const rest = others.reduce((sum, {n}) => sum + n, 0);
  const total = counts.reduce((sum, {n}) => sum + n, 0);
  const isFewer = total - rest <= rest;
  const asked: readonly string[] = isFewer ? wanted : others.map(({status}) => status);
  const from = 'memo INDEXED BY memo_status';
  const cursors = asked.map((status) =>
    createPlaceCursor(database, {from, where: 'status = ?', values: [status], start}),
  );
  return filterOf(cursors, isFewer);
}

function readCounts(database: Database): readonly {status: string; n: number}[] {
  const rows = database.all('SELECT status, n FROM memo_count');
  return database.read(() =>
    rows.map((row) => ({status: text(row['status']), n: number(row['n'])})),
  );
}
