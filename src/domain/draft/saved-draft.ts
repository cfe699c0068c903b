import type {MemoLink} from '../memo/memo-link.ts';
import {isEmptyMemo} from '../memo/split-memo.ts';
import type {WrittenPicture} from './written-picture.ts';

/** Why a text was saved: on purpose, cleared from the box, or left by a terminal that crashed. */
export type DraftOrigin = 'aside' | 'cleared' | 'left';

/** A text being written, with what was chosen for the memo that it becomes. */
export interface WrittenText {
  readonly text: string;
  /** Null: the default link at the time of sending. */
  readonly link: MemoLink | null;
  /** Absent: none. */
  readonly picture?: WrittenPicture;
  /** Whether a reminder follows the memo; absent: none. */
  readonly rings?: true;
  /**
   * The names of the friends that it was written for. It goes to the user's own chatroom unless the
   * user chooses them again: who they are is not kept with a text. Absent: none.
   */
  readonly meantFor?: readonly string[];
}

export const nothingWritten: WrittenText = {text: '', link: null};

/** Whether there is nothing that a memo could be made of. */
export function isBlankWriting({text, picture}: Pick<WrittenText, 'text' | 'picture'>): boolean {
  return picture === undefined && isEmptyMemo(text);
}

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
