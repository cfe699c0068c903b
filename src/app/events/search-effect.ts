import type {Query} from '../../domain/search/query.ts';
import type {SearchDirection} from '../state/search-event.ts';

/** Orders about looking for memos; a new search ends the one under way. */
export type SearchEffect =
  | {type: 'search-memos'; run: number; query: Query; limit: number}
  | {type: 'search-further'; run: number; query: Query; before: number; limit: number}
  | {type: 'seek-match'; query: Query; from: number; towards: SearchDirection}
  | {type: 'end-search'};
