import type {Database} from '../base/database.ts';
import {createPlaceCursor} from './place-cursor.ts';
import {everyPlace, filterOf, type PlaceFilter} from './place-filter.ts';

/**
 * `isPinned`: only memos that are pinned, or only those that are not; null: all memos. `start`:
 * only older memos are requested.
 */
export function createPinFilter(
  database: Database,
  {isPinned, start}: {isPinned: boolean | null; start: number},
): PlaceFilter {
  if (isPinned === null) return everyPlace;
  const from = 'memo INDEXED BY memo_pinned';
  const where = 'pinned_at IS NOT NULL';
  return filterOf([createPlaceCursor(database, {from, where, values: [], start})], isPinned);
}
