import type {MemoLink} from '../memo/memo-link.ts';

/** Why a text is kept: put aside on purpose, cleared from the box, or left by a terminal that died. */
export type DraftOrigin = 'aside' | 'cleared' | 'left';

/** A text that somebody writes, and the link it is to go with. */
export interface WrittenText {
  readonly text: string;
  /** Null: the default link at the time it is sent. */
  readonly link: MemoLink | null;
}

/** An empty box. */
export const nothingWritten: WrittenText = {text: '', link: null};

/** A text that is kept to be written on another time. */
export interface SavedDraft extends WrittenText {
  readonly id: string;
  readonly origin: DraftOrigin;
  /** Ms since the epoch. */
  readonly savedAt: number;
}

/**
 * How many texts that were cleared from the box are kept: the newest. Those that were put aside or
 * left behind stay until the person opens or deletes them.
 */
export const maxClearedDrafts = 200;
