import {isEmptyQuery} from '../../domain/search/query.ts';
import type {SearchProgress} from '../state/search-event.ts';
import {hitPageSize, type Search, selectedHit} from '../state/search-state.ts';
import {keptSelection} from '../state/selection.ts';
import type {State} from '../state/state.ts';
import type {Update} from './updates.ts';

/**
 * Repeats the search when the history has changed while hits are on screen: they stay, with the
 * same selection, until the new search has finished. A running search continues.
 */
export function repeatSearch(state: State): Update {
  const {overlay, search} = state;
  if (overlay?.kind !== 'search' || isEmptyQuery(search.query) || search.isRunning) return [state];
  const {query, hits} = search;
  const run = search.run + 1;
  const selectedId = selectedHit(search)?.id ?? null;
  const limit = Math.max(hitPageSize, hits.length);
  return [
    {...state, search: {...search, run, selectedId}},
    {type: 'search-memos', run, query, limit},
  ];
}

/**
 * Hits loaded in the meantime stay after the new ones; if the selected hit no longer exists, the
 * next one is selected.
 */
export function repeated(search: Search, progress: SearchProgress): Search {
  const last = progress.hits.at(-1)?.sequence ?? 0;
  const isMore = progress.count > progress.hits.length;
  const behind = isMore ? search.hits.filter(({sequence}) => sequence < last) : [];
  const hits = [...progress.hits, ...behind];
  const selectedId = keptSelection(search.hits, hits, search.selectedId);
  return {...search, ...progress, hits, selectedId};
}
