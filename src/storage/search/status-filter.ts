import type {MemoStatus} from '../../domain/memo.ts';
import type {Database} from '../database.ts';
import {number, text} from '../row-values.ts';

/**
 * Which memos of a stretch of the record are in a state that is looked for; null: none of them is.
 * Stretches are asked for from the newest to the oldest; each is named by its oldest place.
 */
export type StatusFilter = (first: number) => ((sequence: number) => boolean) | null;

/** `start`: only older places are asked for. Reads the states of which there are fewer memos: those that are wanted, or the others. */
export function createStatusFilter(
  database: Database,
  {wanted, start}: {wanted: readonly MemoStatus[] | null; start: number},
): StatusFilter {
  if (wanted === null) return () => () => true;
  const counts = readCounts(database);
  const others = counts.filter(({status}) => !wanted.some((one) => one === status));
  const rest = others.reduce((sum, {n}) => sum + n, 0);
  const total = counts.reduce((sum, {n}) => sum + n, 0);
  const isFewer = total - rest <= rest;
  const asked: readonly string[] = isFewer ? wanted : others.map(({status}) => status);
  const cursors = asked.map((status) => createPlaceCursor(database, {status, start}));
  return (first) => {
    const found = new Set(cursors.flatMap((downTo) => downTo(first)));
    if (!isFewer) return (sequence) => !found.has(sequence);
    return found.size === 0 ? null : (sequence) => found.has(sequence);
  };
}

function readCounts(database: Database): readonly {status: string; n: number}[] {
  const rows = database.all('SELECT status, n FROM memo_count');
  return database.read(() =>
    rows.map((row) => ({status: text(row['status']), n: number(row['n'])})),
  );
}

/** Read at once: half a millisecond. */
const portion = 2000;

const olderPlaces = `SELECT sequence FROM memo INDEXED BY memo_status
  WHERE status = ? AND sequence < ? ORDER BY sequence DESC LIMIT ${portion}`;

/** Gives the places of the memos in a state bit by bit, each call those down to a place that are left. */
function createPlaceCursor(
  database: Database,
  {status, start}: {status: string; start: number},
): (first: number) => number[] {
  let places: readonly number[] = [];
  let at = 0;
  let before = start;
  let isEnded = false;
  const loadMore = (): boolean => {
    if (isEnded) return false;
    const rows = database.all(olderPlaces, status, before);
    places = database.read(() => rows.map((row) => number(row['sequence'])));
    before = places.at(-1) ?? before;
    at = 0;
    isEnded = places.length < portion;
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
