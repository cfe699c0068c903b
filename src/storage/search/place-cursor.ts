import type {Database} from '../base/database.ts';
import {number} from '../base/row-values.ts';

/**
 * Returns sequences incrementally: each call returns the remaining ones down to `first`, newest
 * first.
 */
export type PlaceCursor = (first: number) => readonly number[];

/** The rows in one query: half a millisecond. */
const batchSize = 2000;

/** The wanted memos as SQL: a table with its index, and a condition on its rows. */
export interface PlaceSource {
  readonly from: string;
  readonly where: string;
  readonly values: readonly string[];
  /** Only older memos are requested. */
  readonly start: number;
}

export function createPlaceCursor(
  database: Database,
  {from, where, values, start}: PlaceSource,
): PlaceCursor {
  const sql = `SELECT sequence FROM ${from} WHERE ${where} AND sequence < ?
    ORDER BY sequence DESC LIMIT ${batchSize}`;
  let places: readonly number[] = [];
  let at = 0;
  let before = start;
  let isEnded = false;
  const loadMore = (): boolean => {
    if (isEnded) return false;
    const rows = database.all(sql, ...values, before);
    places = database.read(() => rows.map((row) => number(row['sequence'])));
    before = places.at(-1) ?? before;
    at = 0;
    isEnded = places.length < batchSize;
    return places.length > 0;
  };
  return (first) => {
    const found: number[] = [];
    for (;;) {
      if (at >= places.length && !loadMore()) return found;
      const place = places[at] ?? 0;
      if (place < first) return found;
      found.push(place);
      at += 1;
    }
  };
}
