import type {Result} from '../../failure/result.ts';
import type {TemplateFinding} from '../../failure/template-finding.ts';
import type {MemoLink} from '../memo-link.ts';
import type {Picture} from '../picture/picture.ts';
import type {Card} from '../template/card.ts';

/** The settings of a memo that apply unless the user overrides them. */
export interface SendingDefaults {
  readonly link: MemoLink;
  /** Whether the parts of a long text start with `(1/3) `. */
  readonly isNumbered: boolean;
}

/** A content that Kakao accepts. */
export interface Composed<Content> {
  readonly content: Content;
  /** What Kakao takes but does not show. */
  readonly warnings: readonly TemplateFinding[];
  /**
   * Returns the text of each message. Lazy, because callers that need only the links do not need
   * it.
   */
  divide(): readonly string[];
}

/** The fields of a content other than its text, as stored and exported. */
export type ContentFields = Readonly<Record<string, unknown>>;

/** A content, or the first field that is invalid for its kind. */
export type ReadContent<Content> =
  | {readonly ok: true; readonly content: Content}
  | {readonly ok: false; readonly field: string};

/**
 * One kind of memo. `Given` is the input from a user or a script, `Content` is what is stored. The
 * wire format is in `kakao/templates`, the rows on the screen are in `ui/memo/kinds`.
 */
export interface MemoKind<Content, Given> {
  /** Validates the input and applies the defaults. */
  compose(given: Given, defaults: SendingDefaults): Result<Composed<Content>>;
  /** The text that the history shows, search finds and scripts read. */
  textOf(content: Content): string;
  /** What `--if-changed` and `--dedupe` compare. */
  comparedOf(content: Content): string;
  /** All links of a content; first the one that a tap on the memo opens. */
  linksOf(content: Content): readonly MemoLink[];
  /** What each message shows; none for texts. */
  cardsOf(content: Content): readonly Card[];
  /** The pictures of this computer that must be uploaded before it is sent. */
  picturesOf(content: Content): readonly Picture[];
  fieldsOf(content: Content): ContentFields;
  /** The remains of a content after its text was erased. */
  readonly erased: Content;
  /** Reads a content from a stored or exported text and its fields. */
  read(text: string, fields: ContentFields): ReadContent<Content>;
}
