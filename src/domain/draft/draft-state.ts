import type {DraftChange} from './draft-change.ts';

/** The type of consecutive edits that are undone or killed together. */
export type DraftRun = 'typing' | 'erasing-backward' | 'erasing-forward' | 'killing' | null;

/** The text being written and the state of its editing keys. */
export interface Draft {
  /** NFC and sanitized, except for a joiner at the caret while an emoji is typed piece by piece. */
  readonly text: string;
  /** A UTF-16 offset, always on a grapheme border. */
  readonly caret: number;
  /** Whether the whole text is selected: an insertion replaces it, and any edit ends it. */
  readonly isAllSelected: boolean;
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
  isAllSelected: false,
  goalColumn: null,
  killed: '',
  undo: [],
  redo: [],
  run: null,
};

/** Selects the whole text, with the caret at its end. */
export function selectAll(draft: Draft): Draft {
  const {text} = draft;
  return {...withCaret(draft, text.length), isAllSelected: text !== ''};
}

/** Ends the selection; the text and the caret stay. */
export function deselect(draft: Draft): Draft {
  return draft.isAllSelected ? {...draft, isAllSelected: false} : draft;
}

/**
 * The offsets between which an edit at the caret acts: `reach` and the caret, or all that is
 * selected.
 */
export function rangeTo(
  {text, caret, isAllSelected}: Draft,
  reach: number,
): {readonly start: number; readonly end: number} {
  if (isAllSelected) return {start: 0, end: text.length};
  return {start: Math.min(reach, caret), end: Math.max(reach, caret)};
}

/** Moves the caret and ends any run of edits. */
export function withCaret(draft: Draft, caret: number): Draft {
  return {...draft, caret, goalColumn: null, run: null};
}
