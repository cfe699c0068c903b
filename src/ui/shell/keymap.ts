import type {Event} from '../../app/events/event.ts';
import type {State} from '../../app/state/state.ts';
import type {DraftEdit} from '../../domain/draft/draft.ts';
import {type Binding, isOffered} from '../base/binding.ts';
import type {PageKind} from '../base/page.ts';
import {anywhereKeys} from '../base/shared-keys.ts';
import {composeKeys} from '../draft/compose-keys.ts';
import {loginKeys} from '../login/login-keys.ts';
import {historyKeys} from '../memo/history-keys.ts';
import {setupKeys} from '../setup/setup-keys.ts';
import {pages} from './pages.ts';

/** The receiver of keys; the topmost page has precedence. */
export type KeyContext = Exclude<State['screen'], 'main'> | State['focus'] | PageKind;

interface KeyTable {
  /** Specific rows before general ones: the first that matches works. */
  readonly keys: readonly Binding[];
  /** The text field, if there is one: a letter is text there, and never a command. */
  readonly field?: TextField;
}

interface TextField {
  /** Null if the field's value is not part of the state. */
  readonly edit: ((edit: DraftEdit) => Event) | null;
}

/** All keys except those that work anywhere. */
export const keymap: Readonly<Record<KeyContext, KeyTable>> = {
  setup: {keys: setupKeys, field: {edit: null}},
  login: {keys: loginKeys, field: {edit: null}},
  compose: {keys: composeKeys, field: {edit: (edit) => ({type: 'draft-edited', edit})}},
  history: {keys: historyKeys},
  ...pages,
};

export function keyContext({overlay, screen, focus}: State): KeyContext {
  if (overlay !== null) return overlay.kind;
  return screen === 'main' ? focus : screen;
}

export function hasTextField(context: KeyContext): boolean {
  return keymap[context].field !== undefined;
}

/** Whether the key has a meaning on the current screen or page, at least at times. */
export function isBound(key: string, state: State): boolean {
  return [...keymap[keyContext(state)].keys, ...anywhereKeys].some(({keys}) => keys.includes(key));
}

/** The row that handles the key in this state. */
export function findBinding(key: string, state: State): Binding | null {
  const keys = [...keymap[keyContext(state)].keys, ...anywhereKeys];
  return keys.find((binding) => binding.keys.includes(key) && isOffered(binding, state)) ?? null;
}
