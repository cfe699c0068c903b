import type {Event} from '../../app/events/event.ts';
import type {Store} from '../../app/events/store.ts';
import {adjacentStep, fieldOfStep} from '../../app/state/setup-state.ts';
import type {State} from '../../app/state/state.ts';
import type {DraftEdit} from '../../domain/draft/draft.ts';
import {latinKeys} from '../../domain/text/hangul-keys.ts';
import {sanitizeWithCount} from '../../domain/text/sanitize.ts';
import type {KeyAction} from '../base/binding.ts';
import type {KeyPress} from '../base/key-press.ts';
import type {FieldName, PrivateFields} from '../base/private-fields.ts';
import type {TerminalControl} from '../base/terminal-control.ts';
import type {ScrollStep, Viewport} from '../base/viewport.ts';
import {isTooEarly} from '../friend/early-key.ts';
import {scrollHistory, walkHistory} from '../memo/history-steps.ts';
import {asksAgain, asksForHelp} from './help-request.ts';
import {findBinding, hasTextField, isBound, keyContext, keymap} from './keymap.ts';
import {historyHeight, historyHeightAtEnd} from './main-layout.ts';
import {submitField} from './submit-field.ts';

/** The objects that keys act on. */
export interface KeyTargets {
  readonly store: Store;
  readonly fields: PrivateFields;
  /** The viewport of the page over the main screen. */
  readonly page: Viewport;
  readonly terminal: TerminalControl;
}

/**
 * Applies one key press to the current state, so that the key presses of one chunk take effect in
 * order.
 */
export function routeKey(stroke: KeyPress, targets: KeyTargets): void {
  const state = targets.store.getState();
  // Text typed right after the key that opens the editor was meant for the editor, which has the
  // draft.
  if (state.isEditorOpen) return;
  if (isTooEarly(stroke, state)) {
    targets.store.dispatch({type: 'question-hurried'});
    return;
  }
  if (stroke.kind === 'key') {
    pressKey(stroke.name, state, targets);
    return;
  }
  if (asksForHelp(stroke.text, state)) {
    const typed = keyContext(state) === 'compose' ? stroke.text : '';
    targets.store.dispatch({type: 'help-requested', typed});
    return;
  }
  const letters = stroke.text.normalize('NFC');
  const hasSyllable = /[가-힣]/.test(letters);
  if (hasSyllable) startWriting(targets);
  const now = targets.store.getState();
  if (hasTextField(keyContext(now))) typeText(stroke.text, now, targets);
  else if (!hasSyllable) pressLetters(letters, targets);
}

/**
 * Moves the focus to the compose box for text that is no key: a syllable, a paste, a letter that
 * means nothing. The box stays on screen below the history; the help that a `?` in the box opened
 * goes, and the `?` is written.
 */
function startWriting({store}: KeyTargets): void {
  const {overlay} = store.getState();
  if (keyContext(store.getState()) === 'history') store.dispatch({type: 'focus-toggled'});
  if (overlay?.kind !== 'help' || overlay.typed === '') return;
  store.dispatch({type: 'escape-pressed'});
  store.dispatch({type: 'draft-edited', edit: {kind: 'insert', text: overlay.typed}});
}

/**
 * Whether a letter is text although no field has the focus: none of its keys does anything there.
 */
function isText(letter: string, state: State): boolean {
  const keys = latinKeys(letter).map((key) => (key === ' ' ? 'space' : key));
  if (keyContext(state) === 'history') return !keys.some((key) => isBound(key, state));
  const {overlay} = state;
  if (overlay?.kind !== 'help' || overlay.typed === '') return false;
  return keys.every((key) => findBinding(key, state) === null);
}

/** Letters are keys, until one of them opens a page with a text field. */
function pressLetters(letters: string, targets: KeyTargets): void {
  for (let at = 0; at < letters.length; at += 1) {
    const before = targets.store.getState();
    if (isText(letters.charAt(at), before)) {
      startWriting(targets);
      // The second `?` is the one that is written.
      const text = letters.slice(asksAgain(letters.charAt(at), before) ? at + 1 : at);
      if (text !== '') typeText(text, targets.store.getState(), targets);
      return;
    }
    for (const key of latinKeys(letters.charAt(at))) {
      pressKey(key === ' ' ? 'space' : key, targets.store.getState(), targets);
    }
    const state = targets.store.getState();
    const context = keyContext(state);
    const rest = letters.slice(at + 1);
    // A question needs its own key press for the answer.
    if (context === 'confirm' || rest === '') return;
    if (hasTextField(context)) {
      typeText(rest, state, targets);
      return;
    }
  }
}

/**
 * A paste is one insertion, no matter what it contains; on a page without a text field it is
 * ignored.
 */
export function routePaste(text: string, targets: KeyTargets): void {
  if (targets.store.getState().isEditorOpen) return;
  startWriting(targets);
  const state = targets.store.getState();
  const context = keyContext(state);
  if (!hasTextField(context)) return;
  if (context !== 'compose') {
    applyEdit({kind: 'paste', text}, state, targets);
    return;
  }
  const cleaned = sanitizeWithCount(text);
  targets.store.dispatch({type: 'draft-pasted', ...cleaned});
}

function typeText(text: string, state: State, targets: KeyTargets): void {
  applyEdit({kind: 'insert', text}, state, targets);
}

function applyEdit(edit: DraftEdit, state: State, {store, fields}: KeyTargets): void {
  const toEvent = keymap[keyContext(state)].field?.edit ?? null;
  if (toEvent === null) editField(edit, state, {store, fields});
  else store.dispatch(toEvent(edit));
}

function editField(
  edit: DraftEdit,
  state: State,
  {store, fields}: Pick<KeyTargets, 'store' | 'fields'>,
): void {
  const ahead = typedAhead(edit, state);
  const field = ahead ?? fieldOf(state);
  if (field === null) return;
  fields.edit(field, edit);
  if (state.screen === 'setup' && ahead === null) store.dispatch({type: 'setup-edited'});
}

/** While a value is being checked, typed or pasted text already belongs to the next one. */
function typedAhead(edit: DraftEdit, {screen, setup}: State): FieldName | null {
  const isText = edit.kind === 'insert' || edit.kind === 'paste';
  if (screen !== 'setup' || !setup.isChecking || !isText) return null;
  return fieldOfStep(adjacentStep(setup.step, 1));
}

/** Text typed on the first step, which has no field, belongs to the first value. */
function fieldOf({screen, setup}: State): FieldName | null {
  if (screen === 'login') return 'code';
  return setup.step === 'app' ? 'rest-api-key' : fieldOfStep(setup.step);
}

function pressKey(key: string, state: State, targets: KeyTargets): void {
  const binding = findBinding(key, state);
  if (binding !== null) act(binding.action, state, targets);
}

function scrollPane(state: State, step: ScrollStep): Event | null {
  return scrollHistory(state, step, historyHeight(state), historyHeightAtEnd(state));
}

function report(event: Event | null, store: Store): void {
  if (event !== null) store.dispatch(event);
}

function act(action: KeyAction, state: State, targets: KeyTargets): void {
  const {store, fields} = targets;
  if ('event' in action) {
    const event = typeof action.event === 'function' ? action.event(state) : action.event;
    report(event, store);
  } else if ('edit' in action) {
    const edit = typeof action.edit === 'function' ? action.edit(state) : action.edit;
    applyEdit(edit, state, targets);
  } else if ('copyField' in action) {
    store.dispatch({type: 'copy-requested', text: fields.read(action.copyField).text});
  } else if ('fill' in action) {
    const text = action.fill.text(state);
    if (text !== null) fields.reset(action.fill.field, text);
    store.dispatch({type: 'setup-edited'});
  } else if ('terminal' in action) {
    targets.terminal[action.terminal]();
  } else if ('scroll' in action) {
    if (state.overlay === null && state.screen === 'main')
      report(scrollPane(state, action.scroll), store);
    else targets.page.move(action.scroll);
  } else if ('walk' in action) {
    report(walkHistory(state, action.walk, historyHeight(state)), store);
  } else {
    store.dispatch(submitField(state, fields, action.submit));
  }
}
