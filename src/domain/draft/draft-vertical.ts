import {caretPosition, offsetAt, wrapDraft} from '../text/wrap-text.ts';
import type {Draft} from './draft-state.ts';

/** Moves the caret by visual rows, keeping the column it came from; unchanged where there is no row. */
export function moveByRow(draft: Draft, step: 1 | -1, columns: number): Draft {
  const {text, caret} = draft;
  const lines = wrapDraft(text, columns);
  const {row, column} = caretPosition(lines, caret, {columns, text});
  const target = row + step;
  if (target < 0 || target >= lines.length) return draft;
  const goalColumn = draft.goalColumn ?? column;
  return {...draft, caret: offsetAt(lines, text, target, goalColumn), goalColumn, run: null};
}

/** Whether the caret stands on the first visual row of a box of some cells. */
export function isOnFirstRow({text, caret}: Draft, columns: number): boolean {
  return caretPosition(wrapDraft(text, columns), caret, {columns, text}).row === 0;
}

/** Whether the caret stands on the last visual row of a box of some cells. */
export function isOnLastRow({text, caret}: Draft, columns: number): boolean {
  const lines = wrapDraft(text, columns);
  return caretPosition(lines, caret, {columns, text}).row >= lines.length - 1;
}
