import type {Event} from '../../app/events/event.ts';
import type {State} from '../../app/state/state.ts';
import type {DraftEdit} from '../../domain/draft/draft.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import type {FieldName} from './private-fields.ts';
import type {ScrollStep} from './viewport.ts';

/**
 * The effect of a key: an event of the app, an edit of the current field, or a scroll of the view.
 */
export type KeyAction =
  | {readonly event: Event | ((state: State) => Event | null)}
  | {readonly edit: DraftEdit | ((state: State) => DraftEdit)}
  /** `insist` submits the value in spite of Kakao's answer. */
  | {readonly submit: 'field' | 'insist'}
  | {readonly copyField: FieldName}
  | {readonly fill: {readonly field: FieldName; readonly text: (state: State) => string | null}}
  | {readonly scroll: ScrollStep}
  /** Moves to the memo above (1) or below (-1). */
  | {readonly walk: 1 | -1}
  | {readonly terminal: 'redraw' | 'suspend'};

/** One row of the keymap: it defines the keys, the hint line and the help screen. */
export interface Binding {
  readonly keys: readonly string[];
  readonly action: KeyAction;
  /** The key's name on screen, if it differs from the first of `keys`. */
  readonly label?: string;
  readonly help?: Phrase;
  /** Whether the hint line shows the key; it works either way. */
  readonly hinted?: boolean;
  readonly when?: (state: State) => boolean;
  /**
   * Whether the user's settings and terminal have this row at all: if not, the help omits it too.
   */
  readonly setting?: (state: State) => boolean;
}

/** Whether this row exists with the user's settings in this terminal. */
export function isSet(binding: Binding, state: State): boolean {
  return binding.setting?.(state) ?? true;
}

/** Whether the row works now. */
export function isOffered(binding: Binding, state: State): boolean {
  return isSet(binding, state) && (binding.when?.(state) ?? true);
}

/** The name of the key on screen: `ctrl+a` is `Ctrl+A`, and a single letter is unchanged. */
export function labelOf({label, keys: [key = '']}: Binding): string {
  if (label !== undefined || key.length === 1) return label ?? key;
  return key.replace(
    /(^|\+)(\w)/g,
    (_, plus: string, letter: string) => plus + letter.toUpperCase(),
  );
}
