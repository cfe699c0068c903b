import type {Database} from '../base/database.ts';
import {createPlaceCursor} from './place-cursor.ts';
import {everyPlace, filterOf, type PlaceFilter} from './place-filter.ts';

/** `isPinned`: those that are, or are not, pinned; null: whichever. `start`: only older places are asked for. */
export function createPinFilter(
  database: Database,
  {isPinned, start}: {isPinned: boolean | null; start: number},
): PlaceFilter {
  if (isPinned === null) return everyPlace;
  const from = 'memo INDEXED BY memo_pinned';
  const where = 'pinned_at IS NOT NULL';
  return filterOf([createPlaceCursor(database, {from, where, values: [], start})], isPinned);
}
