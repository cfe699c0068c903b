import type {Database} from '../base/database.ts';
import {number} from '../base/row-values.ts';

/** Gives places of the record bit by bit: each call those down to a place that are left, the newest first. */
export type PlaceCursor = (first: number) => readonly number[];

/** Read at once: half a millisecond. */
const batchSize = 2000;

/** What of the record is wanted, as SQL: a table with its index, and a condition on its rows. */
export interface PlaceSource {
  readonly from: string;
  readonly where: string;
  readonly values: readonly string[];
  /** Only older places are wanted. */
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
    const taken: number[] = [];
    for (;;) {
      if (at >= places.length && !loadMore()) return taken;
      const place = places[at] ?? 0;
      if (place < first) return taken;
      taken.push(place);
      at += 1;
    }
  };
}
