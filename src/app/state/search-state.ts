import {type Draft, emptyDraft} from '../../domain/draft/draft.ts';
import type {RecordedMemo} from '../../domain/memo/memo.ts';
import {emptyQuery, type Query} from '../../domain/search/query.ts';
import type {HitEvent} from './search-event.ts';
import {selectedIndex} from './selection.ts';

/** The query of the history search and its hits; stays when its page is closed. */
export interface Search {
  readonly field: Draft;
  /** The parsed content of the field. */
  readonly query: Query;
  /** The number of the current search: reports of earlier searches are ignored. */
  readonly run: number;
  /** The newest of the matching memos, newest first. */
  readonly hits: readonly RecordedMemo[];
  /** The number of matches, which grows while the search is running. */
  readonly count: number;
  readonly isRunning: boolean;
  /** Null for the first hit. */
  readonly selectedId: string | null;
  /**
   * Keys that arrived before the first hits of the current query and wait for them; null once the
   * hits are there.
   */
  readonly pending: readonly HitEvent[] | null;
}

/** The hits per page: more than any screen has rows. */
export const hitPageSize = 200;

export const emptySearch: Search = {
  field: emptyDraft,
  query: emptyQuery,
  run: 0,
  hits: [],
  count: 0,
  isRunning: false,
  selectedId: null,
  pending: null,
};

export function selectedHit({hits, selectedId}: Search): RecordedMemo | null {
  return hits[selectedIndex(hits, selectedId)] ?? null;
}
