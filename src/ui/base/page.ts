import type {Event} from '../../app/events/event.ts';
import type {Overlay} from '../../app/state/overlay.ts';
import type {State} from '../../app/state/state.ts';
import type {DraftEdit} from '../../domain/draft/draft.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import type {Binding} from './binding.ts';
import type {PrivateFields} from './private-fields.ts';
import type {Frame, Row} from './row.ts';
import type {View} from './view.ts';

export type PageKind = Overlay['kind'];

/** The state of the pages of a kind. */
export type OverlayOf<Kind extends PageKind> = Extract<Overlay, {kind: Kind}>;

/** A page over the main screen: all that the frame, the keys, the hints and the help know of it. */
export interface Page<Kind extends PageKind> {
  readonly title: Phrase | ((overlay: OverlayOf<Kind>) => Phrase);
  /** At the right edge of the title; by default the keys that show what has no room. */
  readonly right?: (state: State, view: View, overlay: OverlayOf<Kind>) => Row;
  /** What it shows; `room` is how many rows are in sight at once. */
  readonly rows: (
    state: State,
    view: View,
    at: {readonly overlay: OverlayOf<Kind>; readonly room: number},
  ) => readonly Row[];
  /** In the order in which they are hinted; the keys that work anywhere come behind them. */
  readonly keys: readonly Binding[];
  /** Heads its keys in the help; none: they are not told there. */
  readonly heading?: Phrase;
  /** Where there is one, letters are text and no keys. */
  readonly field?: PageField<Kind>;
}

export interface PageField<Kind extends PageKind> {
  /** Above the rows of the page: the field, and what there is to say of its text. */
  readonly rows: (
    state: State,
    view: View,
    overlay: OverlayOf<Kind>,
  ) => {readonly rows: readonly Row[]; readonly caretColumn: number};
  readonly edit: (edit: DraftEdit) => Event;
}

/** A question that a page asks, and what follows a Yes. */
export interface Question<Asked> {
  readonly title: Phrase;
  readonly words: Phrase | ((asked: Asked) => Phrase);
  readonly confirmed: Event;
}

/** The questions of a subject by their names. */
export type Questions<Asked extends {readonly question: string}> = Readonly<
  Record<Asked['question'], Question<Asked>>
>;

/** A frame, and how far its content could be scrolled. */
export interface PageFrame extends Frame {
  readonly scroll: number;
  readonly pageHeight: number;
}

/** What a frame is drawn from besides the state. */
export interface PageSources {
  readonly fields: PrivateFields;
  readonly scroll: number;
  /** The bottom of the screen: a notice, or what the keys do here. */
  readonly hints: readonly Row[];
}
