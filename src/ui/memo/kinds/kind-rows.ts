import type {Tone} from '../../base/row.ts';
import type {View} from '../../base/view.ts';

/** A line below the text of a memo. */
export interface Detail {
  readonly text: string;
  readonly tone: Tone;
  /** The address that a click opens, and the title of its button. */
  readonly link?: {readonly url: string; readonly title: string};
}

/**
 * A named value on the page of one memo, and the address that a click on it opens. An empty name
 * continues the value above. Neither is sanitized yet.
 */
export type DetailFact = readonly [name: string, value: string, url?: string];

/** The parts of a content that the screen shows in addition to its text. */
export interface KindRows<Content> {
  /** The text of the messages after the cards; empty if there are none. */
  after(content: Content): string;
  /** Below the text in the history. */
  details(content: Content, view: View): readonly Detail[];
  /** On the page of the memo. */
  facts(content: Content, view: View): readonly DetailFact[];
}
