import type {RecordedMemo} from '../../domain/memo/memo.ts';
import type {Query} from '../../domain/search/query.ts';

export interface FindOptions {
  /** Only memos older than the one at this position in the history. */
  readonly before?: number;
  readonly signal?: AbortSignal;
}

/** Finds memos by their content. Throws `FailureError` (storage). */
export interface MemoSearch {
  /**
   * Yields the positions (`sequence`) of matching memos, newest first, in batches: every few
   * milliseconds other work gets its turn. Ends early when aborted.
   */
  find(query: Query, options?: FindOptions): AsyncIterable<readonly number[]>;
  /** Returns the memos at these positions, in order; those that no longer exist are left out. */
  at(places: readonly number[]): readonly RecordedMemo[];
}
