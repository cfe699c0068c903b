import {emptyQuery} from '../../domain/search/query.ts';
import type {Ports} from '../ports/ports.ts';

/** Nothing was written as late as this; a search for it reads no text, and keeps what it makes on its way. */
const nothing = {...emptyQuery, from: Number.MAX_SAFE_INTEGER};

/**
 * Makes what the first search after many changes would have to make first: about 10 ms a thousand
 * memos. Ends early when aborted. Throws `FailureError` (storage).
 */
export async function prepareSearch(
  {search}: Pick<Ports, 'search'>,
  signal: AbortSignal,
): Promise<void> {
  const slices = search.find(nothing, {signal})[Symbol.asyncIterator]();
  while (!(await slices.next()).done);
}
