import type {PrivateFields} from './private-fields.ts';
import type {Frame, Row} from './row.ts';

/** A frame, and how far its content could be scrolled. */
export interface PageFrame extends Frame {
  readonly scroll: number;
  readonly pageHeight: number;
}

/** What a page with a field is drawn from besides the state. */
export interface PageSources {
  readonly fields: PrivateFields;
  readonly scroll: number;
  /** The bottom of the screen: a notice, or what the keys do here. */
  readonly hints: readonly Row[];
}
