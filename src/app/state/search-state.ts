import {type Draft, emptyDraft} from '../../domain/draft/draft.ts';
import type {RecordedMemo} from '../../domain/memo/memo.ts';
import {emptyQuery, type Query} from '../../domain/search/query.ts';
import type {HitEvent} from './search-event.ts';
import {selectedIndex} from './selection.ts';

/** What is looked for in the record, and what was found; stays when its page is closed. */
export interface Search {
  readonly field: Draft;
  /** What the field asks for. */
  readonly query: Query;
  /** Counts the searches: what an earlier one still tells is passed over. */
  readonly run: number;
  /** The newest of the memos that were found, the newest first. */
  readonly hits: readonly RecordedMemo[];
  /** How many were found, more as long as it is running. */
  readonly count: number;
  readonly isRunning: boolean;
  /** Null: the first. */
  readonly selectedId: string | null;
  /** Keys that came before the first hits of the present query, and wait for them; null: they are there. */
  readonly pending: readonly HitEvent[] | null;
}

/** Hits of the first page and of each further one: more than any screen has rows. */
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
