import type {Memo} from '../memo/memo.ts';
import {foldText, foldWithPlaces} from './fold-text.ts';
import type {Query, Term} from './query.ts';
import {searchText} from './search-text.ts';
import {accepts, type Classes} from './unit-class.ts';

/** A range of a text in UTF-16 offsets at grapheme borders. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

type Searched = Pick<Memo, 'text' | 'tags' | 'createdAt' | 'status' | 'pinnedAt' | 'receivers'>;

/** Whether a memo matches: the reference definition of a query, one memo at a time. */
export function matchesQuery(query: Query, memo: Searched): boolean {
  const {from, to, statuses, isPinned, receivers, terms} = query;
  if (from !== null && memo.createdAt < from) return false;
  if (to !== null && memo.createdAt >= to) return false;
  if (statuses !== null && !statuses.includes(memo.status)) return false;
  if (isPinned !== null && isPinned !== (memo.pinnedAt !== null)) return false;
  if (!matchesReceivers(receivers, memo)) return false;
  return matchesTerms(terms, searchText(memo));
}

/**
 * Whether a memo was sent to friends with these names; a name that is not wanted lets memos to
 * oneself pass.
 */
export function matchesReceivers(
  terms: readonly Term[],
  {receivers = []}: Pick<Memo, 'receivers'>,
): boolean {
  // No name contains a line break, so that no match spans two names.
  const names = receivers.map(({name}) => foldText(name)).join('\n');
  return matchesTerms(terms, names);
}

/** Whether a search text matches all wanted terms and no unwanted one. */
export function matchesTerms(terms: readonly Term[], text: string): boolean {
  return terms.every(
    ({patterns, isWanted}) => patterns.some((classes) => isIn(classes, text)) === isWanted,
  );
}

function isIn(classes: Classes, text: string): boolean {
  return placeOf(classes, text, 0) !== -1;
}

/** The matches in a text, in order and without overlaps, for highlighting. */
export function matchRanges(text: string, query: Query): readonly TextRange[] {
  const shown = query.terms.flatMap((term) => (term.isWanted ? term.shown : []));
  if (shown.length === 0) return [];
  const {text: folded, starts, ends} = foldWithPlaces(text);
  const ranges: TextRange[] = [];
  for (const classes of shown) {
    for (const at of placesOf(classes, folded)) {
      const end = ends[at + classes.length - 1] ?? text.length;
      ranges.push({start: starts[at] ?? 0, end});
    }
  }
  return mergeRanges(ranges);
}

function* placesOf(classes: Classes, text: string): Iterable<number> {
  let at = placeOf(classes, text, 0);
  while (at !== -1) {
    yield at;
    at = placeOf(classes, text, at + 1);
  }
}

function placeOf(classes: Classes, text: string, from: number): number {
  for (let at = from; at + classes.length <= text.length; at += 1) {
    if (classes.every((unitClass, index) => accepts(unitClass, text.charCodeAt(at + index)))) {
      return at;
    }
  }
  return -1;
}

function mergeRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: TextRange[] = [];
  for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last === undefined || range.start > last.end) merged.push(range);
    else if (range.end > last.end) merged[merged.length - 1] = {start: last.start, end: range.end};
  }
  return merged;
}
