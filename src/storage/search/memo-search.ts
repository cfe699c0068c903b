import {setImmediate} from 'node:timers/promises';
import type {FindOptions, MemoSearch} from '../../app/ports/search-ports.ts';
import type {RecordedMemo} from '../../domain/memo/memo.ts';
import type {Query} from '../../domain/search/query.ts';
import {createSearchMachine, type SearchMachine} from '../../domain/search/search-machine.ts';
import type {Database} from '../base/database.ts';
import {recordedMemoOfRow} from '../memo/memo-row.ts';
import {
  type BlockStore,
  defaultBlockSize,
  newestStretch,
  type Stretch,
  stretchBefore,
} from './block-store.ts';
import {createPinFilter} from './pin-filter.ts';
import {bothOf, type PlaceFilter} from './place-filter.ts';
import {createReceiverFilter} from './receiver-filter.ts';
import {createStatusFilter} from './status-filter.ts';

/** The time (ms) that a search runs before it yields to key presses and other work. */
const sliceMs = 2;

/**
 * Searches the entire history, newest memos first, in blocks of hundreds of folded texts: about a
 * hundred milliseconds for a million memos with any query.
 */
export function createMemoSearch(database: Database, blockSize = defaultBlockSize): MemoSearch {
  return {
    find: (query, options = {}) => find({database, blockSize}, query, options),
    at: (places) => places.flatMap((place) => memoAt(database, place) ?? []),
  };
}

function memoAt(database: Database, place: number): RecordedMemo | null {
  const row = database.get('SELECT * FROM memo WHERE sequence = ?', place);
  return row === undefined ? null : database.read(() => recordedMemoOfRow(row));
}

async function* find(
  store: BlockStore,
  query: Query,
  {signal, before = Number.MAX_SAFE_INTEGER}: FindOptions,
): AsyncGenerator<readonly number[], void, undefined> {
  const places = bothOf(
    createReceiverFilter(store.database, {terms: query.receivers, start: before}),
    bothOf(
      createStatusFilter(store.database, {wanted: query.statuses, start: before}),
      createPinFilter(store.database, {isPinned: query.isPinned, start: before}),
    ),
  );
  const search = {query, machine: createSearchMachine(query.terms), places, before};
  let found: number[] = [];
  let end = performance.now() + sliceMs;
  let stretch = newestStretch(store, before);
  while (stretch !== null) {
    findIn(stretch, search, found);
    if (performance.now() >= end) {
      yield found;
      await setImmediate();
      if (signal?.aborted) return;
      found = [];
      end = performance.now() + sliceMs;
    }
    stretch = stretchBefore(store, stretch);
  }
  if (found.length > 0) yield found;
}

interface Search {
  readonly query: Query;
  readonly machine: SearchMachine;
  readonly places: PlaceFilter;
  readonly before: number;
}

/**
 * Adds the matches of a stretch, newest first; reads its texts only if its times and sequences can
 * match.
 */
function findIn(stretch: Stretch, {query, machine, places, before}: Search, found: number[]): void {
  const {from, to} = query;
  if (from !== null && stretch.latest < from) return;
  if (to !== null && stretch.earliest >= to) return;
  const isWanted = places(stretch.first);
  if (isWanted === null) return;
  stretch.use((block) => {
    const {sequences, times} = block;
    const isFound = machine(block);
    for (let index = sequences.length - 1; index >= 0; index -= 1) {
      const sequence = sequences[index] ?? 0;
      const time = times[index] ?? 0;
      if (sequence >= before || (from !== null && time < from) || (to !== null && time >= to))
        continue;
      if (isFound(index) && isWanted(sequence)) found.push(sequence);
    }
  });
}
