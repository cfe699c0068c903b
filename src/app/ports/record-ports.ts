import type {QuarterCount} from '../../domain/memo/count-times.ts';
import type {Memo, MemoStatus} from '../../domain/memo/memo.ts';

/** Selects memos: those accepted at `since` (ms) or later, and of these the last `limit`. */
export interface RecordRange {
  readonly since?: number;
  readonly limit?: number;
  /** Reads the last one first. */
  readonly newestFirst?: boolean;
}

/**
 * Adds memos that are not stored yet, each at the position of its time, all of them or none.
 * Returns how many ids were new.
 */
export type Intake = (memos: readonly Memo[]) => number;

/** Counts of the history, computed in the database. */
export interface RecordTally {
  readonly total: number;
  readonly statuses: Readonly<Partial<Record<MemoStatus, number>>>;
  /** Oldest first, read incrementally. */
  readonly quarters: Iterable<QuarterCount>;
  /** The most frequent tags. */
  readonly tags: readonly {readonly tag: string; readonly count: number}[];
}

/** The complete history, for export, import and counting. Same guarantees as `MemoStore`. */
export interface RecordStore {
  /** Oldest first unless the range says otherwise, read incrementally. */
  read(range: RecordRange): Iterable<Memo>;
  count(range: {readonly since?: number}): number;
  /** Counts sent and failed memos accepted before `time` (ms) that are not pinned. */
  countBefore(time: number): number;
  /** Deletes at most `limit` of these memos and returns how many. */
  deleteBefore(time: number, limit: number): number;
  /** Removes erased texts from the write-ahead log, unless another process is reading. */
  dropErased(): void;
  /** Imports memos; the memos of one intake keep their order. */
  intake(): Intake;
  tally(range: {readonly since?: number}): RecordTally;
  /** The texts only, oldest first, read incrementally. */
  texts(range: {readonly since?: number}): Iterable<string>;
  /**
   * Returns memos whose id equals, begins with or ends with this one; two are enough to see that
   * the id is ambiguous.
   */
  named(id: string): readonly Memo[];
}
