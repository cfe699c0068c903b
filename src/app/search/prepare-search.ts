import {emptyQuery} from '../../domain/search/query.ts';
import type {Ports} from '../ports/ports.ts';

/**
 * A query that no memo is recent enough to match; its search reads no texts but stores the search
 * blocks that it builds.
 */
const nothing = {...emptyQuery, from: Number.MAX_SAFE_INTEGER};

/**
 * Builds the search blocks that the first search after many changes would otherwise build: about 10
 * ms per thousand memos. Ends early when aborted. Throws `FailureError` (storage).
 */
export async function prepareSearch(
  {search}: Pick<Ports, 'search'>,
  signal: AbortSignal,
): Promise<void> {
  const slices = search.find(nothing, {signal})[Symbol.asyncIterator]();
  while (!(await slices.next()).done);
}
