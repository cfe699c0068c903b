import type {DraftChange} from './draft-change.ts';

/** The type of consecutive edits that are undone or killed together. */
export type DraftRun = 'typing' | 'erasing-backward' | 'erasing-forward' | 'killing' | null;

/** The text being written and the state of its editing keys. */
export interface Draft {
  /** NFC and sanitized, except for a joiner at the caret while an emoji is typed piece by piece. */
  readonly text: string;
  /** A UTF-16 offset, always on a grapheme border. */
  readonly caret: number;
  /** The target column (in cells) of vertical moves; null after any other action. */
  readonly goalColumn: number | null;
  readonly killed: string;
  /** The undo steps, the last one at the end. */
  readonly undo: readonly DraftChange[];
  readonly redo: readonly DraftChange[];
  readonly run: DraftRun;
}

export const emptyDraft: Draft = {
  text: '',
  caret: 0,
  goalColumn: null,
  killed: '',
  undo: [],
  redo: [],
  run: null,
};

/** Moves the caret and ends any run of edits. */
export function withCaret(draft: Draft, caret: number): Draft {
  return {...draft, caret, goalColumn: null, run: null};
}
