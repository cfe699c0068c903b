import {caretPosition, offsetAt, wrapDraft} from '../text/wrap-text.ts';
import type {Draft} from './draft-state.ts';

/**
 * Moves the caret by one visual row and keeps its original column; a no-op beyond the first and
 * last row.
 */
export function moveByRow(draft: Draft, step: 1 | -1, columns: number): Draft {
  const {text, caret} = draft;
  const lines = wrapDraft(text, columns);
  const {row, column} = caretPosition(lines, caret, {columns, text});
  const target = row + step;
  if (target < 0 || target >= lines.length) return draft;
  const goalColumn = draft.goalColumn ?? column;
  return {...draft, caret: offsetAt(lines, text, target, goalColumn), goalColumn, run: null};
}

/** Whether the caret is on the first visual row of a box of that many columns. */
export function isOnFirstRow({text, caret}: Draft, columns: number): boolean {
  return caretPosition(wrapDraft(text, columns), caret, {columns, text}).row === 0;
}

/** Whether the caret is on the last visual row of a box of that many columns. */
export function isOnLastRow({text, caret}: Draft, columns: number): boolean {
  const lines = wrapDraft(text, columns);
  return caretPosition(lines, caret, {columns, text}).row >= lines.length - 1;
}
