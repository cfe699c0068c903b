/** One change to a source: what a slip of the hand could have written instead. */
export interface Mutation {
  /** Relative to the root of the checkout, with `/`. */
  readonly file: string;
  readonly kind: MutationKind;
  /** The part of the text that is replaced. */
  readonly start: number;
  readonly end: number;
  readonly original: string;
  readonly replacement: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** The line it starts in, trimmed. */
  readonly code: string;
  /** Which of the line's places that allow the same change, from the left, counted from 1. */
  readonly place: number;
  /** The expression a test must evaluate to be able to notice, by its index among those of the file. */
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

/** An expression whose evaluation is witnessed while the coverage map is made. */
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

/** The source with the change in it. */
export function mutatedText(text: string, {start, end, replacement}: Mutation): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
