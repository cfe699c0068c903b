import type {Failure} from '../../domain/failure/failure.ts';

/** The kinds of processes that ask Kakao for new tokens. */
export const refreshers = ['app', 'command', 'daemon'] as const;

export type Refresher = (typeof refreshers)[number];

/** One request for new tokens. */
export interface RefreshEntry {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly by: Refresher;
  /** Null when the request succeeded. */
  readonly failure: Failure | null;
}

/**
 * The latest refreshes by any process; older entries are deleted. Same guarantees as
 * `SessionStore`.
 */
export interface RefreshLog {
  add(entry: RefreshEntry): void;
  /** Newest first. */
  newest(limit: number): readonly RefreshEntry[];
}

/** Counts messages in the same way as Kakao. */
export interface SentMessages {
  /**
   * Counts the messages that stored memos sent at `time` (ms) or later; each part of a long memo is
   * a message.
   */
  countSince(time: number): number;
  /**
   * Counts the messages that use up the limit of the Korean day that contains `now` (ms): those
   * that were or may have been sent on it, and those that wait to be sent.
   */
  countForDay(now: number): number;
}

/** The paths at which all data is stored. */
export interface StoragePaths {
  readonly dataFolder: string;
  readonly preferencesFile: string;
}
