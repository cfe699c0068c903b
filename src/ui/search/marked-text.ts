import type {TextRange} from '../../domain/search/match-query.ts';
import {graphemeWidth} from '../../domain/text/cell-width.ts';
import {previousBorder} from '../../domain/text/grapheme-borders.ts';
import type {Row, Span} from '../base/row.ts';

/** A text, or the part of it from `start` to `end`, with its matches marked. */
export function markedText(
  text: string,
  ranges: readonly TextRange[],
  {start, end}: TextRange = {start: 0, end: text.length},
): Row {
  const spans: Span[] = [];
  let done = start;
  for (const range of ranges) {
    const from = Math.max(range.start, done);
    const to = Math.min(range.end, end);
    if (to <= from) continue;
    if (from > done) spans.push({text: text.slice(done, from)});
    spans.push({text: text.slice(from, to), tone: 'match'});
    done = to;
  }
  if (done < end) spans.push({text: text.slice(done, end)});
  return spans;
}

/**
 * The start of a line of `room` cells in which the first match is visible; 0 if it is visible
 * anyway.
 */
export function startShowingMatch(
  text: string,
  [first]: readonly TextRange[],
  room: number,
): number {
  if (first === undefined || first.end <= room / 2) return 0;
  let start = first.start;
  let cells = 0;
  while (start > 0) {
    const before = previousBorder(text, start);
    cells += graphemeWidth(text.slice(before, start));
    if (cells > room / 3) return start;
    start = before;
  }
  return 0;
}
