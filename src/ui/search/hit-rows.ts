import type {Search} from '../../app/state/search-state.ts';
import type {Memo, RecordedMemo} from '../../domain/memo/memo.ts';
import {matchRanges} from '../../domain/search/match-query.ts';
import type {Query} from '../../domain/search/query.ts';
import {cellWidth} from '../../domain/text/cell-width.ts';
import {sanitize, sanitizeLine} from '../../domain/text/sanitize.ts';
import {wrapText} from '../../domain/text/wrap-text.ts';
import {dateTime} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import {listRows} from '../base/list-row.ts';
import {fitRow, type Row, rowWidth, type Span} from '../base/row.ts';
import type {View} from '../base/view.ts';
import {statusMark} from '../memo/memo-rows.ts';
import {markedText, startShowingMatch} from './marked-text.ts';

/** The width (columns) from which the century and the time of day fit. */
const wideColumns = 60;

/** The hits around the selected one, one row each, at most `room` rows. */
export function hitRows(
  {hits, query, selectedId}: Search,
  view: View,
  room: number,
): readonly Row[] {
  return listRows({entries: hits, selectedId, room}, view, (memo, isSelected) => {
    const [pointer, tone] = isSelected ? (['>', 'selected'] as const) : ([' ', 'dim'] as const);
    return [
      {text: `${pointer}${about(memo, view)}`, tone},
      {text: '  '},
      ...excerpt(memo, query, view),
    ];
  });
}

/** `2026-11-20 07:31 ✓`. */
function about(memo: Memo, view: View): string {
  const time = dateTime(here(memo.createdAt), view.language);
  const day = view.columns < wideColumns ? time.slice(2, 10) : time;
  return `${day} ${statusMark(memo, view)}`;
}

const cache = new WeakMap<RecordedMemo, {query: Query; view: View; row: Row}>();

/** The cached row of a hit: a long memo is searched for its matches once, not at every key. */
function excerpt(memo: RecordedMemo, query: Query, view: View): Row {
  const cached = cache.get(memo);
  if (cached?.query === query && cached.view === view) return cached.row;
  const row = layOut(memo, query, view);
  cache.set(memo, {query, view, row});
  return row;
}

/** The part of the memo, on one line, that shows its first match. */
function layOut(memo: RecordedMemo, query: Query, view: View): Row {
  const room = Math.max(8, view.columns - cellWidth(about(memo, view)) - 4);
  const text = sanitizeLine(memo.text);
  const ranges = matchRanges(text, query);
  const start = startShowingMatch(text, ranges, room);
  const before: readonly Span[] = start === 0 ? [] : [{text: view.glyphs.ellipsis, tone: 'dim'}];
  // Every character has at least one cell, unless it is joined to another one.
  const end = Math.min(text.length, start + room * 4);
  const spans = [...before, ...markedText(text, ranges, {start, end})];
  return rowWidth(spans) <= room ? spans : cutShort(fitRow(spans, room - markWidth(view)), view);
}

/** The row with the mark for more text. */
function cutShort(row: Row, {glyphs}: View): Row {
  return [...row, {text: glyphs.ellipsis, tone: 'dim'}];
}

function markWidth({glyphs}: View): number {
  return cellWidth(glyphs.ellipsis);
}

/** The text of one hit as it was written, from its first match on, at most `room` rows. */
export function hitPreview(
  memo: RecordedMemo,
  query: Query,
  view: View & {room: number},
): readonly Row[] {
  const text = sanitize(memo.text);
  const ranges = matchRanges(text, query);
  const lines = wrapText(text, Math.max(8, view.columns - 3 - markWidth(view)));
  const matched = lines.findIndex(({end}) => (ranges[0]?.start ?? 0) < end);
  const first = Math.max(0, Math.min(matched - 1, lines.length - view.room));
  const shown = lines.slice(first, first + view.room);
  return shown.map(({start, text: line}, index): Row => {
    const row: Row = [{text: '  '}, ...markedText(text, ranges, {start, end: start + line.length})];
    const isCut = index === shown.length - 1 && first + shown.length < lines.length;
    return isCut ? cutShort(row, view) : row;
  });
}
