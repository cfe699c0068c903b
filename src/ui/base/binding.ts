import type {Event} from '../../app/events/event.ts';
import type {State} from '../../app/state/state.ts';
import type {DraftEdit} from '../../domain/draft/draft.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import type {FieldName} from './private-fields.ts';
import type {ScrollStep} from './viewport.ts';

/** What a key does: an event of the app, an edit of the field it is in, or a scroll of what is seen. */
export type KeyAction =
  | {readonly event: Event | ((state: State) => Event | null)}
  | {readonly edit: DraftEdit | ((state: State) => DraftEdit)}
  /** `insist`: whatever Kakao said of it. */
  | {readonly submit: 'field' | 'insist'}
  | {readonly copyField: FieldName}
  | {readonly fill: {readonly field: FieldName; readonly text: (state: State) => string | null}}
  | {readonly scroll: ScrollStep}
  /** To the memo above (1) or below (-1). */
  | {readonly walk: 1 | -1}
  | {readonly terminal: 'redraw' | 'suspend'};

/** One row of the keymap: it makes the keys work, writes the hint line and the help screen. */
export interface Binding {
  readonly keys: readonly string[];
  readonly action: KeyAction;
  /** Names the key on screen, where its own name does not. */
  readonly label?: string;
  readonly help?: Phrase;
  /** Whether it is offered on the hint line; it works either way. */
  readonly hinted?: boolean;
  readonly when?: (state: State) => boolean;
  /** Whether the person's settings and terminal have this row at all: else the help leaves it out too. */
  readonly setting?: (state: State) => boolean;
}

/** Whether there is such a row for this person in this terminal. */
export function isSet(binding: Binding, state: State): boolean {
  return binding.setting?.(state) ?? true;
}

/** Whether the row works now. */
export function isOffered(binding: Binding, state: State): boolean {
  return isSet(binding, state) && (binding.when?.(state) ?? true);
}

/** What the key is called on screen: `ctrl+a` is `Ctrl+A`, and a letter alone is itself. */
export function labelOf({label, keys: [key = '']}: Binding): string {
  if (label !== undefined || key.length === 1) return label ?? key;
  return key.replace(
    /(^|\+)(\w)/g,
    (_, plus: string, letter: string) => plus + letter.toUpperCase(),
  );
}
