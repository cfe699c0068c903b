import type {Query} from '../../domain/search/query.ts';
import type {SearchDirection} from '../state/search-event.ts';

/** Effects of the search for memos; a new search ends the one in progress. */
export type SearchEffect =
  | {type: 'search-memos'; run: number; query: Query; limit: number}
  | {type: 'search-further'; run: number; query: Query; before: number; limit: number}
  | {type: 'seek-match'; query: Query; from: number; towards: SearchDirection}
  | {type: 'end-search'};
