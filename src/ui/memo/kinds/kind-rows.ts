import type {Language} from '../../../domain/program/language.ts';
import type {Tone} from '../../base/row.ts';
import type {detailWords} from '../detail-words.ts';

/** A line below the text of a memo. */
export interface Detail {
  readonly text: string;
  readonly tone: Tone;
  /** The address that a click opens, and the title of its button. */
  readonly link?: {readonly url: string; readonly title: string};
}

/** A named value on the page of one memo. */
export type DetailFact = readonly [keyof typeof detailWords, string];

/**
 * The parts of a content that the screen shows in addition to its text; values in `facts` are not
 * sanitized yet.
 */
export interface KindRows<Content> {
  /** Below the text in the history. */
  details(content: Content, language: Language): readonly Detail[];
  /** On the page of the memo. */
  facts(content: Content, language: Language): readonly DetailFact[];
}
