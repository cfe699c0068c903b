import type {MemoLink} from '../memo/memo-link.ts';

/** Why a text was saved: on purpose, cleared from the box, or left by a terminal that crashed. */
export type DraftOrigin = 'aside' | 'cleared' | 'left';

/** A text being written, and its link. */
export interface WrittenText {
  readonly text: string;
  /** Null: the default link at the time of sending. */
  readonly link: MemoLink | null;
}

export const nothingWritten: WrittenText = {text: '', link: null};

/** A text saved for later. */
export interface SavedDraft extends WrittenText {
  readonly id: string;
  readonly origin: DraftOrigin;
  /** Ms since the epoch. */
  readonly savedAt: number;
}

/**
 * The maximum number of saved texts that were cleared from the box; the newest are kept. Those
 * saved on purpose or left by a crash are kept until the user opens or deletes them.
 */
export const maxClearedDrafts = 200;
