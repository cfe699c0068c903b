import type {MemoStatus} from '../memo/memo.ts';
import type {Classes} from './unit-class.ts';

/** A word, a phrase or a tag: one of its patterns must be in the search text, or none if it is not wanted. */
export interface Term {
  readonly isWanted: boolean;
  readonly patterns: readonly Classes[];
  /** What is shown as found in the memo's own text. */
  readonly shown: readonly Classes[];
}

/** What of a query could not be understood; the rest of it is searched. */
export interface QueryProblem {
  readonly kind: 'date' | 'status';
  /** As it was typed: `after:` and what is behind it. */
  readonly operator: string;
  readonly value: string;
}

/** What a person looks for: everything in it must hold. */
export interface Query {
  readonly terms: readonly Term[];
  /** Written at this time (ms) or later; null: whenever. */
  readonly from: number | null;
  /** Written before this time (ms). */
  readonly to: number | null;
  /** In one of these states; null: in any. */
  readonly statuses: readonly MemoStatus[] | null;
  /** Pinned, or not; null: whichever. */
  readonly isPinned: boolean | null;
  readonly problems: readonly QueryProblem[];
}

/** Asks for nothing. */
export const emptyQuery: Query = {
  terms: [],
  from: null,
  to: null,
  statuses: null,
  isPinned: null,
  problems: [],
};

/** Whether it asks for nothing, as an empty field does. */
export function isEmptyQuery({terms, from, to, statuses, isPinned}: Query): boolean {
  return terms.length === 0 && [from, to, statuses, isPinned].every((asked) => asked === null);
}
