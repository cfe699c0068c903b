import {matchesReceivers} from '../../domain/search/match-query.ts';
import type {Term} from '../../domain/search/query.ts';
import type {Database} from '../base/database.ts';
import {number} from '../base/row-values.ts';
import {receiversOf} from '../memo/memo-row.ts';
import {everyPlace, type PlaceFilter} from './place-filter.ts';

/**
 * Only memos that were sent to friends with these names. Kakao accepts a hundred messages a day, so
 * all names are read at once, along an index that only these memos have. `start`: only older memos
 * are requested.
 */
export function createReceiverFilter(
  database: Database,
  {terms, start}: {readonly terms: readonly Term[]; readonly start: number},
): PlaceFilter {
  if (terms.length === 0) return everyPlace;
  const rows = database.all(toFriends, start);
  const places = database.read(() =>
    rows.map((row) => ({
      sequence: number(row['sequence']),
      isFound: matchesReceivers(terms, {receivers: receiversOf(row['receivers'])}),
    })),
  );
  const found = new Set(places.filter(({isFound}) => isFound).map(({sequence}) => sequence));
  if (matchesReceivers(terms, {})) {
    const others = new Set(places.map(({sequence}) => sequence).filter((one) => !found.has(one)));
    return () => (sequence) => !others.has(sequence);
  }
  return () => (found.size === 0 ? null : (sequence) => found.has(sequence));
}

const toFriends = `SELECT sequence, receivers FROM memo INDEXED BY memo_to_friends
  WHERE receivers IS NOT NULL AND sequence < ?`;
