import {applyChange, type DraftChange, inverseOf, joinChanges} from './draft-change.ts';
import type {Draft, DraftRun} from './draft-state.ts';

/** The maximum number of undo steps; older ones are dropped. */
export const maxUndoSteps = 500;

type Step = {
  readonly run: DraftRun;
  /** Whether the step is undone together with the previous one. */
  readonly continues: boolean;
};

/** Applies a change to a draft and records it for undo. */
export function recordChange(draft: Draft, change: DraftChange, step: Step): Draft {
  const moved = {...draft, caret: change.caretAfter, goalColumn: null, run: step.run};
  if (change.removed === change.inserted) return moved;
  const last = draft.undo.at(-1);
  const joined = step.continues && last !== undefined ? joinChanges(last, change) : null;
  const earlier = joined === null ? draft.undo.slice(1 - maxUndoSteps) : draft.undo.slice(0, -1);
  const undo = [...earlier, joined ?? change];
  return {...moved, text: applyChange(draft.text, change), undo, redo: []};
}

/** Undoes the last step; a no-op if there is none. */
export function undoChange(draft: Draft): Draft {
  const change = draft.undo.at(-1);
  if (change === undefined) return draft;
  const back = inverseOf(change);
  return {
    ...draft,
    text: applyChange(draft.text, back),
    caret: back.caretAfter,
    goalColumn: null,
    undo: draft.undo.slice(0, -1),
    redo: [...draft.redo, change],
    run: null,
  };
}

/** Redoes the last undone step; a no-op if there is none. */
export function redoChange(draft: Draft): Draft {
  const change = draft.redo.at(-1);
  if (change === undefined) return draft;
  return {
    ...draft,
    text: applyChange(draft.text, change),
    caret: change.caretAfter,
    goalColumn: null,
    undo: [...draft.undo, change],
    redo: draft.redo.slice(0, -1),
    run: null,
  };
}
