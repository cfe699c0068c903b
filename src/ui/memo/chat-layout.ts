import type {Memo} from '../../domain/memo/memo.ts';
import {cellWidth} from '../../domain/text/cell-width.ts';
import {memoStatusWords} from '../../messages/subjects/memo-words.ts';
import {clockBelow} from '../../messages/subjects/time-words.ts';
import {here} from '../../messages/subjects/zoned-time.ts';
import {chosenRow, emptyRow, type Row, rowWidth, type Span} from '../base/row.ts';
import type {View} from '../base/view.ts';
import {type Bubble, bubbleOf, hasCause, marginCells, markCells, toTheRight} from './bubble.ts';
import {dayDivider} from './divider-row.ts';
import type {HistoryBlock, HistoryLayout, Marks} from './history-layout.ts';
import {memoRowWords, partCountWords} from './memo-row-words.ts';
import {statusMark, toneOf} from './memo-rows.ts';

/**
 * The history as a chat: what the user sent is on the right. Memos of the same minute are a run,
 * which has its time once and a blank row above it.
 */
export const chatLayout: HistoryLayout = {
  rowsOf: (block, view, marks) => [...rowsAbove(block, view), ...memoRows(block, view, marks)],
  heightOf: (block, view) => {
    const {rows, below} = bubbleOf(block.memo, view);
    return rowsAbove(block, view).length + rows.length + below.length;
  },
};

function rowsAbove({memo, memos, index, startsDay}: HistoryBlock, view: View): readonly Row[] {
  const blank = index === 0 ? [] : [emptyRow];
  if (startsDay) return [...blank, dayDivider(memo.createdAt, view), emptyRow];
  return continuesRun(memos, index) ? [] : [emptyRow];
}

/** Whether a memo is of the same minute as the one above. */
function continuesRun(memos: readonly Memo[], index: number): boolean {
  return minuteOf(memos[index - 1]) === minuteOf(memos[index]);
}

function minuteOf(memo: Memo | undefined): number | null {
  return memo === undefined ? null : Math.floor(memo.createdAt / 60_000);
}

function memoRows(block: HistoryBlock, view: View, marks: Marks): readonly Row[] {
  const {memo, memos, index} = block;
  const endsRun = !continuesRun(memos, index + 1);
  const rows = unmarkedRows(memo, view, {endsRun, isPale: palerOf(memos, index)});
  if (!(marks.isSelected || marks.isMarked)) return rows;
  const marked = rows.map((spans, at) => (at === 0 ? withMarks(spans, marks) : spans));
  return marks.isSelected ? marked.map((spans) => chosenRow(spans, view.columns)) : marked;
}

/** Where a memo is among those around it. */
interface Surroundings {
  readonly endsRun: boolean;
  readonly isPale: boolean;
}

interface Drawn extends Surroundings {
  readonly rows: readonly Row[];
}

const drawn = new WeakMap<View, WeakMap<Memo, Drawn>>();

/** The same rows as long as nothing changes: rows that are the same objects are not painted again. */
function unmarkedRows(memo: Memo, view: View, around: Surroundings): readonly Row[] {
  const cached = drawn.get(view) ?? new WeakMap<Memo, Drawn>();
  drawn.set(view, cached);
  const last = cached.get(memo);
  if (last?.endsRun === around.endsRun && last.isPale === around.isPale) return last.rows;
  const rows = draw(memo, view, around);
  cached.set(memo, {...around, rows});
  return rows;
}

function draw(memo: Memo, view: View, {endsRun, isPale}: Surroundings): readonly Row[] {
  const bubble = bubbleOf(memo, view);
  const rows = bubble.rows.map((spans, index): Row => {
    const isLast = index === bubble.rows.length - 1;
    const shaded = isPale ? spans.map(paler) : spans;
    if (!isLast) return toTheRight(shaded, view);
    const room = view.columns - markCells - bubble.cells - marginCells;
    return toTheRight([...beside(memo, view, {endsRun, room}), ...shaded], view);
  });
  return [...rows, ...below(bubble, view)];
}

const pale = new WeakMap<Memo, boolean>();

/** Whether a bubble is paler: of two that touch, one is, so that they do not look like one. */
function palerOf(memos: readonly Memo[], index: number): boolean {
  const isKnown = (at: number): boolean => pale.has(memos[at] as Memo);
  let first = index;
  while (!isKnown(first) && continuesRun(memos, first)) first -= 1;
  let isPale = pale.get(memos[first] as Memo) ?? false;
  for (let at = first; at <= index; at += 1, isPale = !isPale) pale.set(memos[at] as Memo, isPale);
  return pale.get(memos[index] as Memo) ?? false;
}

function paler(span: Span): Span {
  return span.paper === 'sent' ? {...span, paper: 'sent-next'} : span;
}

/**
 * What is left of the last row of a bubble, in `room` cells: the pin, the number of parts, the time
 * and the state. Words that do not fit are omitted.
 */
function beside(
  memo: Memo,
  view: View,
  {endsRun, room}: {readonly endsRun: boolean; readonly room: number},
): Row {
  const mark = [markOf(memo, view), {text: ' '}];
  const words = besideWords(memo, view, endsRun).map((word) => `${word} `);
  const fits = (text: string): boolean => cellWidth(text) + rowWidth(mark) <= room;
  const text = [words.join(''), words.at(-1) ?? ''].find(fits) ?? '';
  return [{text, tone: 'dim'}, ...mark];
}

function besideWords(memo: Memo, {language}: View, endsRun: boolean): readonly string[] {
  const isUnderWay = !hasCause(memo) && memo.status !== 'sent';
  const last = isUnderWay
    ? memoStatusWords(memo.status, language)
    : clockBelow(here(memo.createdAt));
  return [
    ...(memo.pinnedAt === null ? [] : [memoRowWords.pinned[language]]),
    ...(memo.parts.length > 1 ? [partCountWords(memo.parts.length)[language]] : []),
    ...(endsRun || isUnderWay ? [last] : []),
  ];
}

function markOf(memo: Memo, view: View): Span {
  const isWaiting = memo.status === 'queued' || memo.status === 'sending';
  const text = isWaiting ? view.glyphs.waiting : statusMark(memo, view);
  const turns = memo.status === 'sending' ? {turns: true} : {};
  return {text, tone: toneOf(memo), ...turns};
}

/** The words about an unsent memo, as a block that ends where the text of the bubble does. */
function below({below: rows, belowCells}: Bubble, {columns}: View): readonly Row[] {
  const indent = Math.max(markCells, columns - marginCells - 1 - belowCells);
  return rows.map((spans) => [{text: ' '.repeat(indent)}, ...spans]);
}

/** Puts `>` and `+` at the left edge, which every row of a bubble leaves free. */
function withMarks(row: Row, {isSelected, isMarked}: Marks): Row {
  const [indent, ...others] = row;
  if (indent === undefined || !(isSelected || isMarked)) return row;
  const marks = `${isSelected ? '>' : ' '}${isMarked ? '+' : ' '}`;
  return [
    {text: marks, tone: 'strong'},
    {...indent, text: indent.text.slice(markCells)},
    ...others,
  ];
}
