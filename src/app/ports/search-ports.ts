import type {RecordedMemo} from '../../domain/memo/memo.ts';
import type {Query} from '../../domain/search/query.ts';

export interface FindOptions {
  /** Only memos older than the one at this place of the record. */
  readonly before?: number;
  readonly signal?: AbortSignal;
}

/** Finds memos by what is in them. Throws `FailureError` (storage). */
export interface MemoSearch {
  /**
   * The places (`sequence`) of the memos that are looked for, the newest first, in portions: after
   * each few milliseconds others have their turn. Ends early when aborted.
   */
  find(query: Query, options?: FindOptions): AsyncIterable<readonly number[]>;
  /** The memos at these places, in their order; those that are gone are left out. */
  at(places: readonly number[]): readonly RecordedMemo[];
}
