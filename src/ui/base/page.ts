import type {Event} from '../../app/events/event.ts';
import type {Overlay} from '../../app/state/overlay.ts';
import type {State} from '../../app/state/state.ts';
import type {DraftEdit} from '../../domain/draft/draft.ts';
import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import type {Binding} from './binding.ts';
import type {PrivateFields} from './private-fields.ts';
import type {Frame, Row} from './row.ts';
import type {View} from './view.ts';

export type PageKind = Overlay['kind'];

/** The state of a kind of page. */
export type OverlayOf<Kind extends PageKind> = Extract<Overlay, {kind: Kind}>;

/** A page over the main screen: the frame, the keys, the hints and the help are built from it. */
export type AnyPage<Kind extends PageKind> = Page<Kind> | LaidOutPage<Kind>;

interface PageParts<Kind extends PageKind> {
  readonly title: Phrase | ((overlay: OverlayOf<Kind>) => Phrase);
  /** At the right edge of the title; by default the paging keys, if not everything fits. */
  readonly right?: (state: State, view: View, overlay: OverlayOf<Kind>) => Row;
  /** In the order of the hints; the keys that work anywhere follow. */
  readonly keys: readonly Binding[];
  /** The heading of its keys in the help; without one the help leaves them out. */
  readonly heading?: Phrase;
}

/** A page whose rows scroll below its field, if it has one. */
export interface Page<Kind extends PageKind> extends PageParts<Kind> {
  /** The content; `room` is how many rows are visible at a time. */
  readonly rows: (
    state: State,
    view: View,
    at: {readonly overlay: OverlayOf<Kind>; readonly room: number},
  ) => readonly Row[];
  /** Whether it is turned page by page: its rows are as many as fill complete pages. */
  readonly isPaged?: boolean;
  /** On a page with a field, letters are text and not keys. */
  readonly field?: PageField<Kind>;
}

/** A page that lays itself out in its room, around the caret. */
export interface LaidOutPage<Kind extends PageKind> extends PageParts<Kind> {
  readonly layout: (
    state: State,
    view: View,
    at: {readonly overlay: OverlayOf<Kind>; readonly room: number; readonly scroll: number},
  ) => PageLayout;
  readonly field: Pick<PageField<Kind>, 'edit'>;
}

/** The rows of a page, at most as many as there is room for. */
export interface PageLayout {
  readonly rows: readonly Row[];
  readonly caret: {readonly x: number; readonly y: number} | null;
  readonly scroll: number;
  readonly pageHeight: number;
  /** Whether a part of it is out of view. */
  readonly isLong: boolean;
}

export interface PageField<Kind extends PageKind> {
  /** Above the rows of the page: the field, and remarks on its text. */
  readonly rows: (
    state: State,
    view: View,
    overlay: OverlayOf<Kind>,
  ) => {readonly rows: readonly Row[]; readonly caretColumn: number};
  readonly edit: (edit: DraftEdit) => Event;
}

/** A question that a page asks, and the event that follows a Yes. */
export interface Question<Asked> {
  readonly title: Phrase;
  readonly words: Phrase | ((asked: Asked) => Phrase);
  /** What the question is about, on a line above it. */
  readonly about?: (asked: Asked, language: Language) => string;
  readonly confirmed: Event;
}

/** The questions of a subject by their names. */
export type Questions<Asked extends {readonly question: string}> = Readonly<
  Record<Asked['question'], Question<Asked>>
>;

/** A frame, and the scroll position after clamping. */
export interface PageFrame extends Frame {
  readonly scroll: number;
  readonly pageHeight: number;
}

/** What a frame is drawn from, in addition to the state. */
export interface PageSources {
  readonly fields: PrivateFields;
  readonly scroll: number;
  /** The bottom of the screen: a notice, or the key hints. */
  readonly hints: readonly Row[];
}
