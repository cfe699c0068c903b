import type {Failure} from '../../domain/failure/failure.ts';

/** Who asks Kakao for new tokens. */
export const refreshers = ['app', 'command', 'daemon'] as const;

export type Refresher = (typeof refreshers)[number];

/** One time that Kakao was asked for new tokens. */
export interface RefreshEntry {
  /** Ms since the epoch. */
  readonly at: number;
  readonly by: Refresher;
  /** Null: it gave them. */
  readonly failure: Failure | null;
}

/** The last refreshes by whichever process; only so many are kept. Same guarantees as `SessionStore`. */
export interface RefreshLog {
  add(entry: RefreshEntry): void;
  /** The newest first. */
  newest(limit: number): readonly RefreshEntry[];
}

/** Counts what Kakao counts. */
export interface SentMessages {
  /** Messages sent at `time` (ms) or later by memos on record: each part of a long one is a message. */
  countSince(time: number): number;
}

/** Where everything is kept. */
export interface KeptPlaces {
  readonly dataFolder: string;
  readonly preferencesFile: string;
}
