import {removeControls} from '../text/control-sequences.ts';
import {planChange} from './draft-change.ts';
import {type Draft, deselect, rangeTo} from './draft-state.ts';
import {recordChange} from './draft-undo.ts';

function cleaned(text: string): string {
  return removeControls(text.toWellFormed()).text;
}

/** A new undo step starts with every word and with a newline. */
function continuesTyping(draft: Draft, inserted: string): boolean {
  if (draft.run !== 'typing' || inserted.includes('\n')) return false;
  const before = draft.text.slice(draft.caret - 1, draft.caret);
  return !/\s/.test(before) || /^\s/.test(inserted);
}

/** Inserts typed text; the letters of one word are one undo step. */
export function typeText(draft: Draft, text: string): Draft {
  const inserted = cleaned(text);
  if (inserted === '') return draft;
  const plan = {...rangeTo(draft, draft.caret), inserted, isOpenEnded: true};
  const change = planChange(draft.text, draft.caret, plan);
  const run = inserted.includes('\n') ? null : 'typing';
  return recordChange(draft, change, {run, continues: continuesTyping(draft, inserted)});
}

/** Inserts a text as its own undo step. An empty text replaces nothing. */
export function pasteText(draft: Draft, text: string): Draft {
  const inserted = cleaned(text);
  const place = inserted === '' ? deselect(draft) : draft;
  return replaceRange(draft, rangeTo(place, place.caret), inserted);
}

/** Replaces the complete text as one undo step, with the caret at its end. */
export function replaceText(draft: Draft, text: string): Draft {
  return replaceRange(draft, {start: 0, end: draft.text.length}, cleaned(text));
}

function replaceRange(draft: Draft, range: {start: number; end: number}, inserted: string): Draft {
  const plan = {...range, inserted, isOpenEnded: false};
  const change = planChange(draft.text, draft.caret, plan);
  return recordChange(draft, change, {run: null, continues: false});
}
