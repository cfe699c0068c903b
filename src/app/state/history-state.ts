import type {RecordedMemo} from '../../domain/memo/memo.ts';
import type {MemoCounts, Pause} from '../ports/storage-ports.ts';

/**
 * Where the record is read: a row of a memo that is the first on screen, or a memo whose last row is
 * the last one. What comes in elsewhere moves neither.
 */
export type HistoryPlace =
  | {readonly kind: 'top'; readonly sequence: number; readonly row: number}
  | {readonly kind: 'bottom'; readonly sequence: number};

/** What is loaded of the record, and the counts of all of it. */
export interface HistoryWindow extends MemoCounts {
  /** The memos around the place that is read, oldest first. */
  readonly memos: readonly RecordedMemo[];
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
  readonly today: number;
  /** Memos that came while the end of the record was not in sight. */
  readonly unseen: number;
  readonly pause: Pause | null;
  readonly nextAttemptAt: number | null;
}

/** The record as it is looked at. */
export interface History extends HistoryWindow {
  /** Null: its end, which is followed as it grows. */
  readonly place: HistoryPlace | null;
  /** The newest memo that was in sight when the end was left; null: it is in sight. */
  readonly seenUntil: number | null;
  readonly selectedId: string | null;
  /** Memos that the next order is for, by id. */
  readonly marked: readonly string[];
}

export const emptyHistory: History = {
  memos: [],
  hasOlder: false,
  hasNewer: false,
  total: 0,
  today: 0,
  queued: 0,
  sending: 0,
  unknown: 0,
  failed: 0,
  unseen: 0,
  pause: null,
  nextAttemptAt: null,
  place: null,
  seenUntil: null,
  selectedId: null,
  marked: [],
};
