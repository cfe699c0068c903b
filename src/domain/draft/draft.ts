import {nextBorder, previousBorder} from '../text/grapheme-borders.ts';
import {normalizeInput} from '../text/sanitize.ts';
import * as erasing from './draft-erase.ts';
import {pasteText, replaceText, typeText} from './draft-insert.ts';
import {lineEnd, lineStart} from './draft-lines.ts';
import {type Draft, deselect, emptyDraft, withCaret} from './draft-state.ts';
import {redoChange, undoChange} from './draft-undo.ts';
import {moveByRow} from './draft-vertical.ts';
import {wordEndAfter, wordStartBefore} from './draft-words.ts';

export type {Draft} from './draft-state.ts';
export {deselect, emptyDraft, selectAll} from './draft-state.ts';
export {isOnFirstRow, isOnLastRow} from './draft-vertical.ts';

type TextEdit = {readonly kind: 'insert' | 'paste' | 'replace'; readonly text: string};
type RowMove = {readonly kind: 'move-up' | 'move-down'; readonly columns: number};
type PlainEdit = {readonly kind: keyof typeof plainEdits};

/** An action of a key or a paste; `columns` is the width of the box in cells. */
export type DraftEdit = TextEdit | RowMove | PlainEdit;

const textEdits = {insert: typeText, paste: pasteText, replace: replaceText} as const;

const plainEdits = {
  newline: (draft: Draft) => typeText(draft, '\n'),
  clear: (draft: Draft) => replaceText(draft, ''),
  yank: (draft: Draft) => pasteText(draft, draft.killed),
  undo: undoChange,
  redo: redoChange,
  'delete-backward': erasing.eraseBackward,
  'delete-forward': erasing.eraseForward,
  'delete-word-backward': erasing.killWordBackward,
  'delete-word-forward': erasing.killWordForward,
  'kill-to-line-end': erasing.killToLineEnd,
  'kill-to-line-start': erasing.killToLineStart,
  'move-left': (draft: Draft) => withCaret(draft, previousBorder(draft.text, draft.caret)),
  'move-right': (draft: Draft) => withCaret(draft, nextBorder(draft.text, draft.caret)),
  'move-word-left': (draft: Draft) => withCaret(draft, wordStartBefore(draft.text, draft.caret)),
  'move-word-right': (draft: Draft) => withCaret(draft, wordEndAfter(draft.text, draft.caret)),
  'move-line-start': (draft: Draft) => withCaret(draft, lineStart(draft.text, draft.caret)),
  'move-line-end': (draft: Draft) => withCaret(draft, lineEnd(draft.text, draft.caret)),
  'move-text-start': (draft: Draft) => withCaret(draft, 0),
  'move-text-end': (draft: Draft) => withCaret(draft, draft.text.length),
} as const;

/** A draft of an external text, with the caret at its end and nothing to undo. */
export function draftOf(text: string): Draft {
  const normalized = normalizeInput(text);
  return {...emptyDraft, text: normalized, caret: normalized.length};
}

/** Applies an edit. The only place that defines what editing keys do. */
export function editDraft(draft: Draft, edit: DraftEdit): Draft {
  return deselect(edited(draft, edit));
}

function edited(draft: Draft, edit: DraftEdit): Draft {
  switch (edit.kind) {
    case 'insert':
    case 'paste':
    case 'replace':
      return textEdits[edit.kind](draft, edit.text);
    case 'move-up':
      return moveByRow(draft, -1, edit.columns);
    case 'move-down':
      return moveByRow(draft, 1, edit.columns);
    default:
      return plainEdits[edit.kind](draft);
  }
}
