/** One change to a source, of the kind that a programmer makes by mistake. */
export interface Mutation {
  /** Relative to the root of the checkout, with `/`. */
  readonly file: string;
  readonly kind: MutationKind;
  /** The range of the replaced text. */
  readonly start: number;
  readonly end: number;
  readonly original: string;
  readonly replacement: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** The line in which the change starts, trimmed. */
  readonly code: string;
  /**
   * The number of the place among those of the line that allow the same change, from the left,
   * counted from 1.
   */
  readonly place: number;
  /**
   * The index, among the spots of the file, of the expression that a test must evaluate to notice
   * the change.
   */
  readonly spot: number;
}

export type MutationKind =
  | 'comparison'
  | 'logic'
  | 'arithmetic'
  | 'negation'
  | 'condition'
  | 'number'
  | 'string'
  | 'boolean'
  | 'call'
  | 'dropped call';

/** An expression whose evaluation is recorded while the coverage map is created. */
export interface Spot {
  readonly start: number;
  readonly end: number;
}

export interface MutableSource {
  readonly file: string;
  readonly text: string;
  readonly spots: readonly Spot[];
  readonly mutations: readonly Mutation[];
}

/** The text of the source with the mutation applied. */
export function mutatedText(text: string, {start, end, replacement}: Mutation): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
