import type {RecordedMemo} from '../../domain/memo/memo.ts';
import type {MemoCounts, Pause} from '../ports/storage-ports.ts';

/**
 * The position of the view: the row of a memo that is first on screen, or the memo whose last row
 * is last on screen. New memos elsewhere do not move it.
 */
export type HistoryPlace =
  | {readonly kind: 'top'; readonly sequence: number; readonly row: number}
  | {readonly kind: 'bottom'; readonly sequence: number};

/** The maximum number of memos to count after the loaded ones: counting more takes longer. */
export const maxNewer = 1000;

/** The loaded part of the history, and the counts of all of it. */
export interface HistoryWindow extends MemoCounts {
  /** The memos around the current position, oldest first. */
  readonly memos: readonly RecordedMemo[];
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
  /** The number of messages that Kakao accepted since midnight in Korea. */
  readonly sentToday: number;
  /** The number of memos after the loaded ones, counted up to `maxNewer`. */
  readonly newer: number;
  readonly pause: Pause | null;
  readonly nextAttemptAt: number | null;
  /** The time at which Kakao may be asked about the first waiting reminder; null: none waits. */
  readonly nextReminderAt: number | null;
}

/** The history as the screen shows it. */
export interface History extends HistoryWindow {
  /** Null for the end, which the view follows as it grows. */
  readonly place: HistoryPlace | null;
  readonly selectedId: string | null;
  /** The ids of the memos that the next action applies to. */
  readonly marked: readonly string[];
}

export const emptyHistory: History = {
  memos: [],
  hasOlder: false,
  hasNewer: false,
  total: 0,
  sentToday: 0,
  queued: 0,
  sending: 0,
  unknown: 0,
  failed: 0,
  newer: 0,
  pause: null,
  nextAttemptAt: null,
  nextReminderAt: null,
  place: null,
  selectedId: null,
  marked: [],
};
