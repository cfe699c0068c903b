import type {Memo} from '../memo.ts';
import {foldText, foldWithPlaces} from './fold-text.ts';
import type {Pattern, Query, Term} from './query.ts';
import {withBorders} from './terms.ts';
import {accepts} from './unit-class.ts';

/** A part of a text, by UTF-16 offsets between graphemes. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Whether a memo is looked for: the plain meaning of a query, one memo at a time. */
export function matchesQuery(
  query: Query,
  {text, createdAt, status}: Pick<Memo, 'text' | 'createdAt' | 'status'>,
): boolean {
  const {from, to, statuses, terms} = query;
  if (from !== null && createdAt < from) return false;
  if (to !== null && createdAt >= to) return false;
  if (statuses !== null && !statuses.includes(status)) return false;
  return matchesTerms(terms, withBorders(foldText(text)));
}

/** `bordered`: the folded text with a border before and behind. */
export function matchesTerms(terms: readonly Term[], bordered: string): boolean {
  return terms.every((term) => isIn(term, bordered) === term.isWanted);
}

function isIn({patterns}: Term, bordered: string): boolean {
  return patterns.some((pattern) => placeOf(pattern, bordered, 0) !== -1);
}

/** Where in a text the matches are, in order and apart from each other, for showing them. */
export function matchRanges(text: string, query: Query): readonly TextRange[] {
  const wanted = query.terms.filter(({isWanted}) => isWanted);
  if (wanted.length === 0) return [];
  const {text: folded, starts, ends} = foldWithPlaces(text);
  const bordered = withBorders(folded);
  const ranges: TextRange[] = [];
  for (const {patterns} of wanted) {
    for (const pattern of patterns) {
      for (const at of placesOf(pattern, bordered)) {
        // One less for the border that the folded text itself does not have.
        const first = at + pattern.lead - 1;
        const last = at + pattern.classes.length - pattern.trail - 2;
        ranges.push({start: starts[first] ?? 0, end: ends[last] ?? text.length});
      }
    }
  }
  return joined(ranges);
}

function* placesOf(pattern: Pattern, text: string): Iterable<number> {
  let at = placeOf(pattern, text, 0);
  while (at !== -1) {
    yield at;
    at = placeOf(pattern, text, at + 1);
  }
}

function placeOf({classes}: Pattern, text: string, from: number): number {
  for (let at = from; at + classes.length <= text.length; at += 1) {
    if (classes.every((unitClass, index) => accepts(unitClass, text.charCodeAt(at + index)))) {
      return at;
    }
  }
  return -1;
}

function joined(ranges: readonly TextRange[]): readonly TextRange[] {
  const apart: TextRange[] = [];
  for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = apart.at(-1);
    if (last === undefined || range.start > last.end) apart.push(range);
    else if (range.end > last.end) apart[apart.length - 1] = {start: last.start, end: range.end};
  }
  return apart;
}
