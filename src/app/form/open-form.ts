import {emptyDraft} from '../../domain/draft/draft.ts';
import {leaveRecall, writtenText} from '../draft/recall.ts';
import {isBlankBox, meantFor, stashDraft} from '../draft/stash-draft.ts';
import type {Event} from '../events/event.ts';
import type {Form, FormKind, FormPage} from '../state/form.ts';
import type {State} from '../state/state.ts';
import {showNotice, type Update} from '../steps/updates.ts';
import {formPageOf, readForm, writtenForm} from './form-text.ts';

/** Opens the page of a form; an unsent text in the box moves to the saved drafts. */
export function openForm(before: State, form: Form): Update {
  if (before.appearance.isSpoken) return [showNotice(before, notShown(form.kind))];
  const state = leaveRecall(before);
  const isBoxKept = !isBlankBox(state);
  const [emptied, ...effects] = isBoxKept ? stashDraft(state, 'aside') : [state];
  const opened = {...emptied, overlay: pageOf(form), notice: null, focus: 'compose'} as const;
  return [isBoxKept ? showNotice(opened, {kind: 'unsent-kept'}) : opened, ...effects];
}

/** Opens the form that a loaded draft holds, which is not in the box then. */
export function withFormResumed([state, ...effects]: Update): Update {
  const isPossible = state.screen === 'main' && !state.appearance.isSpoken;
  const form = isPossible && state.overlay === null ? readForm(state.draft.text) : null;
  if (form === null) return [state, ...effects];
  const draft = {...emptyDraft, killed: state.draft.killed};
  return [{...state, draft, overlay: pageOf(form)}, ...effects];
}

/** Opens a form that could not be saved again, so that it is not lost. */
export function withFormBack([state, ...effects]: Update, text: string): Update {
  const form = readForm(text);
  const isFree = form !== null && state.overlay === null;
  return [isFree ? {...state, overlay: pageOf(form)} : state, ...effects];
}

/** Keeps the form whose page was left, however that happened, unless its message is accepted. */
export function withFormKept(before: State, [next, ...effects]: Update, event: Event): Update {
  const left = formPageOf(before.overlay);
  const open = formPageOf(next.overlay);
  const isAnother = event.type === 'form-opened' || event.type === 'template-read';
  const isOpen = open === left || (open !== null && !isAnother);
  if (left === null || isOpen || event.type === 'memo-accepted') return [next, ...effects];
  const {text} = writtenForm(left.form);
  if (text === '') return [next, ...effects];
  const kept = {text, link: null, origin: 'aside', ...meantFor(before)} as const;
  return [
    showNotice(next, {kind: 'form-kept', form: left.form.kind}),
    ...effects,
    {type: 'save-draft', kept, writing: writtenText(next), step: null},
  ];
}

function pageOf(form: Form): FormPage {
  return {kind: 'form', form, isOfBox: false};
}

function notShown(form: FormKind) {
  return {kind: 'form-not-shown', form} as const;
}
