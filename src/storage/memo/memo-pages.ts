import type {MemoStore, RecordPlace} from '../../app/ports/storage-ports.ts';
import type {RecordedMemo} from '../../domain/memo/memo.ts';
import type {Database} from '../base/database.ts';
import {memosBefore, memosFrom, memosMadeFrom, pinnedBefore, pinnedFrom} from './memo-queries.ts';
import {recordedMemoOfRow} from './memo-row.ts';

type Pages = Pick<MemoStore, 'page' | 'pinned' | 'madeFrom'>;

/**
 * Keyset pagination: the next page is found by its sequence, so its distance from the start does
 * not matter.
 */
export function memoPages(database: Database): Pages {
  const read = (rows: ReturnType<Database['all']>): readonly RecordedMemo[] =>
    database.read(() => rows.map(recordedMemoOfRow));
  return {
    page: (place, limit) => {
      if ('from' in place) return read(database.all(memosFrom, place.from, limit));
      return read(database.all(memosBefore, place.before, limit).reverse());
    },
    pinned: (place) => read(database.all(...pinnedNear(place)))[0] ?? null,
    madeFrom: (id) => read(database.all(memosMadeFrom, id)),
  };
}

function pinnedNear(place: RecordPlace): [string, number] {
  return 'from' in place ? [pinnedFrom, place.from] : [pinnedBefore, place.before];
}
