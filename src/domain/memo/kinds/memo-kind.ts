import type {Result} from '../../failure/result.ts';
import type {MemoLink} from '../memo-link.ts';

/** How a memo goes out unless the person says otherwise. */
export interface SendingDefaults {
  readonly link: MemoLink;
  /** Whether the parts of a long text start with `(1/3) `. */
  readonly isNumbered: boolean;
}

/** A content that Kakao takes. */
export interface Composed<Content> {
  readonly content: Content;
  /** The text of each message that it goes out as; who only looks at its links need not divide it. */
  divide(): readonly string[];
}

/** The members of a content besides its text, as they are stored and exported. */
export type ContentFields = Readonly<Record<string, unknown>>;

/** A content that was read, or the first member that cannot be one of its kind. */
export type ReadContent<Content> =
  | {readonly ok: true; readonly content: Content}
  | {readonly ok: false; readonly field: string};

/**
 * One kind of memo. `Given` is what a person or a script gives for it, `Content` what goes on record.
 * Its wire is in `kakao/templates`, its rows are in `ui/memo/kinds`.
 */
export interface MemoKind<Content, Given> {
  /** Checks what is given and fills in the defaults. */
  compose(given: Given, defaults: SendingDefaults): Result<Composed<Content>>;
  /** What the history shows, search finds and scripts read. */
  textOf(content: Content): string;
  /** Every link of it, the one that a tap on the memo opens first. */
  linksOf(content: Content): readonly MemoLink[];
  fieldsOf(content: Content): ContentFields;
  /** What is left of one that leaves nothing on record. */
  readonly erased: Content;
  /** The content of a stored or exported text and its fields. */
  read(text: string, fields: ContentFields): ReadContent<Content>;
}
