import type {MemoStatus} from '../memo/memo.ts';
import type {Classes} from './unit-class.ts';

/**
 * A word, phrase or tag. A search text matches if it contains one of the patterns, or none if the
 * term is not wanted.
 */
export interface Term {
  readonly isWanted: boolean;
  readonly patterns: readonly Classes[];
  /** The patterns to highlight in the memo's text. */
  readonly shown: readonly Classes[];
}

/** A part of a query that is invalid; the rest is still searched. */
export interface QueryProblem {
  readonly kind: 'date' | 'status';
  /** The operator as typed: `after:` and its synonyms. */
  readonly operator: string;
  readonly value: string;
}

/** A search; all conditions must match. */
export interface Query {
  readonly terms: readonly Term[];
  /** The earliest creation time (ms), included; null: no limit. */
  readonly from: number | null;
  /** The latest creation time (ms), excluded; null: no limit. */
  readonly to: number | null;
  /** The accepted statuses; null: all. */
  readonly statuses: readonly MemoStatus[] | null;
  /** Whether memos must be pinned or not; null: either. */
  readonly isPinned: boolean | null;
  /** The names of friends to whom it was sent; all must match. */
  readonly receivers: readonly Term[];
  readonly problems: readonly QueryProblem[];
}

export const emptyQuery: Query = {
  terms: [],
  from: null,
  to: null,
  statuses: null,
  isPinned: null,
  receivers: [],
  problems: [],
};

/** Whether a query has no conditions, as for an empty field. */
export function isEmptyQuery(query: Query): boolean {
  const {terms, receivers, from, to, statuses, isPinned} = query;
  const isWordless = terms.length === 0 && receivers.length === 0;
  return isWordless && [from, to, statuses, isPinned].every((asked) => asked === null);
}
