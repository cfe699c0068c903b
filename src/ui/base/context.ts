import type {State} from '../../app/state/state.ts';

/** Where keys go: what lies on top decides. */
export type KeyContext =
  | 'setup'
  | 'login'
  | 'compose'
  | 'history'
  | 'help'
  | 'tokens'
  | 'split'
  | 'search'
  | 'drafts'
  | 'schedules'
  | 'memo'
  | 'tags'
  | 'confirm';

export function keyContext(state: State): KeyContext {
  if (state.overlay !== null) return state.overlay.kind;
  return state.screen === 'main' ? state.focus : state.screen;
}

const fieldContexts: ReadonlySet<KeyContext> = new Set([
  'setup',
  'login',
  'compose',
  'search',
  'tags',
] as const);

/** Contexts with a text field, where a letter is text and never a command. */
export function hasTextField(context: KeyContext): boolean {
  return fieldContexts.has(context);
}
