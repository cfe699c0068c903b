import type {FieldName, FormKind} from '../state/form.ts';
import type {State} from '../state/state.ts';
import {showNotice, type Update} from '../steps/updates.ts';
import {formCommands, readForm} from './form-text.ts';
import {newForm} from './forms.ts';
import {openForm} from './open-form.ts';

// The commands that open forms. What follows the name is the first text of the message, or a form
// that was written before.

/** `/card`, `/card TITLE` */
export function openCard(state: State, title: string): Update {
  return openNamed(state, {kinds: ['card'], first: 'title', text: title});
}

/** `/list`, `/list TITLE` */
export function openList(state: State, title: string): Update {
  return openNamed(state, {kinds: ['list'], first: 'title', text: title});
}

/** `/preview`, `/preview URL` */
export function openPreview(state: State, url: string): Update {
  return openNamed(state, {kinds: ['preview'], first: 'address', text: url});
}

/** `/template`, `/template ID`, `/template {…}`, `/template FILE` */
export function openTemplate(state: State, text: string): Update {
  if (/^\d+$/.test(text)) return openNamed(state, {kinds: ['custom'], first: 'id', text});
  const isFile = text !== '' && !text.startsWith('{') && !state.appearance.isSpoken;
  return isFile
    ? [state, {type: 'read-template', path: text}]
    : openNamed(state, {kinds: ['template', 'custom'], first: 'json', text});
}

interface Named {
  /** Without a text, the form of these kinds that was left last. */
  readonly kinds: readonly [FormKind, ...FormKind[]];
  /** The field of the text. */
  readonly first: FieldName;
  readonly text: string;
}

function openNamed(state: State, {kinds, first, text}: Named): Update {
  const [kind] = kinds;
  if (state.appearance.isSpoken) {
    return [showNotice(state, {kind: 'form-not-shown', form: kind})];
  }
  if (text === '') return [state, {type: 'open-form', kinds}];
  const written = readForm(`/${formCommands[kind]} ${text}`);
  return openForm(state, written ?? newForm(kind, {texts: {[first]: [text]}, isWritten: true}));
}
