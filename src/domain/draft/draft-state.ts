import type {DraftChange} from './draft-change.ts';

/** What kind of edits follow each other without a break, so that they are undone or killed together. */
export type DraftRun = 'typing' | 'erasing-backward' | 'erasing-forward' | 'killing' | null;

/** The text being written and everything its editing keys need. */
export interface Draft {
  /** NFC and sanitised, but for a joiner at the caret while an emoji is typed piece by piece. */
  readonly text: string;
  /** UTF-16 offset, always on a grapheme border. */
  readonly caret: number;
  /** The cell that vertical moves aim for; null after anything else. */
  readonly goalColumn: number | null;
  readonly killed: string;
  /** The last step at the end. */
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

/** A draft with its caret somewhere else; ends any run of edits. */
export function withCaret(draft: Draft, caret: number): Draft {
  return {...draft, caret, goalColumn: null, run: null};
}
