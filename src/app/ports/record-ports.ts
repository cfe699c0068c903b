import type {QuarterCount} from '../../domain/memo/count-times.ts';
import type {Memo, MemoStatus} from '../../domain/memo/memo.ts';

/** Which memos: those accepted at `since` (ms) or later, and of these the last `limit`. */
export interface RecordRange {
  readonly since?: number;
  readonly limit?: number;
}

/**
 * Puts memos on record that are not there yet, each where its time belongs, all of them or none.
 * Returns how many were not known by their id.
 */
export type Intake = (memos: readonly Memo[]) => number;

/** The record counted where it is kept. */
export interface RecordTally {
  readonly total: number;
  readonly statuses: Readonly<Partial<Record<MemoStatus, number>>>;
  /** Oldest first, read bit by bit. */
  readonly quarters: Iterable<QuarterCount>;
  /** The most frequent tags. */
  readonly tags: readonly {readonly tag: string; readonly count: number}[];
}

/** The record as a whole, for reading it out, taking it in and counting it. Guarantees as `MemoStore`. */
export interface RecordStore {
  /** Oldest first, read bit by bit. */
  read(range: RecordRange): Iterable<Memo>;
  count(range: {readonly since?: number}): number;
  /** Sent and failed memos accepted before `time` (ms) that are not pinned. */
  countBefore(time: number): number;
  /** Deletes at most `limit` of them and returns how many. */
  deleteBefore(time: number, limit: number): number;
  /** Lets go of what the log still holds of erased texts, unless another process is reading. */
  dropErased(): void;
  /** Takes memos in from outside; those of one intake keep their order. */
  intake(): Intake;
  tally(range: {readonly since?: number}): RecordTally;
  /** The texts alone, oldest first, read bit by bit. */
  texts(range: {readonly since?: number}): Iterable<string>;
  /** Memos with this id or an id that begins or ends so: two are enough to know that it is not one. */
  named(id: string): readonly Memo[];
}
