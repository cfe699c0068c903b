import {isErased, type Memo} from '../../domain/memo/memo.ts';
import {givenTags} from '../../domain/memo/tags.ts';
import {sanitize} from '../../domain/text/sanitize.ts';
import {wrapText} from '../../domain/text/wrap-text.ts';
import {memoText} from '../../messages/subjects/memo-words.ts';
import {type Paper, type Row, rowWidth, type Span} from '../base/row.ts';
import {linkTo, type View} from '../base/view.ts';
import {outcomeLines, receiverRows} from '../friend/receiver-rows.ts';
import {accentedLine, accentsIn} from './accented-text.ts';
import {cardBlock, cardRule} from './card-block.ts';
import {maxFoldedRows, moreWords} from './folding.ts';
import {hostOf} from './host-of.ts';
import {contentCards, contentDetails, textAfterCards} from './kinds/kinds.ts';
import {briefStateWords, toneOf} from './memo-rows.ts';

/** The share of the screen and the cells that a bubble may take. */
const maxShare = 0.7;
const maxCells = 80;

/** The cells for the marks of the selection, and for the time and the state of the memo. */
const besideCells = 15;

/**
 * The edge of an unsent bubble, and a cell of padding on both sides. A sent one has the same lines,
 * so that nothing moves when a memo is sent.
 */
export const paddingCells = 3;

/** The cell that is free to the right of a bubble. */
export const marginCells = 1;

/** The cells at the left edge, for the marks of the selection. */
export const markCells = 2;

/** Longer than any link: an address that begins in a folded text is known to its end. */
const maxAddressUnits = 2000;

/** A memo in the chat layout, without what depends on its neighbors. */
export interface Bubble {
  /** The rows of the bubble, all of the same width, without indentation. */
  readonly rows: readonly Row[];
  readonly cells: number;
  /** The rows below it, which say why the memo was not sent, and their width. */
  readonly below: readonly Row[];
  readonly belowCells: number;
}

const cache = new WeakMap<View, WeakMap<Memo, Bubble>>();

export function bubbleOf(memo: Memo, view: View): Bubble {
  const cached = cache.get(view) ?? new WeakMap<Memo, Bubble>();
  cache.set(view, cached);
  const bubble = cached.get(memo) ?? layOut(memo, view);
  cached.set(memo, bubble);
  return bubble;
}

function layOut(memo: Memo, view: View): Bubble {
  const width = bubbleCells(view);
  const inner = width - paddingCells;
  const content = [...bodyRows(memo, view, inner), ...addedRows(memo, view, inner)];
  const rows = inBubble([...receiverRows(memo, inner, view), ...content], {
    paper: memo.status === 'sent' ? 'sent' : 'unsent',
    edge: edgeOf(memo, view),
  });
  const below = hasCause(memo)
    ? wrapText(briefStateWords(memo, view, width - 1) ?? '', width - 1)
    : [];
  const belowRows = [
    ...below.map(({text}): Row => [{text, tone: toneOf(memo)}]),
    ...outcomeLines(memo, view).flatMap(({text, tone}) => wrapped(text, width - 1, {tone})),
  ];
  return {
    rows,
    cells: rowWidth(rows[0] ?? []),
    below: belowRows,
    belowCells: Math.max(0, ...belowRows.map(rowWidth)),
  };
}

/** The maximum width of a bubble, with its padding. */
export function bubbleCells({columns}: View): number {
  const beside = columns - besideCells - marginCells;
  return Math.max(10, Math.min(Math.floor(columns * maxShare), maxCells, beside));
}

/** Whether the state needs more words than fit beside the bubble. */
export function hasCause({status, failure}: Memo): boolean {
  return failure !== null || status === 'failed' || status === 'unknown';
}

/** The cards of a memo and the text after them, or its text. */
function bodyRows(memo: Memo, view: View, width: number): readonly Row[] {
  const cards = cardBlock(contentCards(memo), width, view);
  if (cards.length === 0) return textRows(memo, memoText(memo, view.language), {view, width});
  const after = textAfterCards(memo);
  if (after === '') return cards;
  return [...cards, cardRule(width, view), ...textRows(memo, after, {view, width})];
}

/** The text of all parts as one; a long one is folded. */
function textRows(
  memo: Memo,
  unsafe: string,
  {view, width}: {readonly view: View; readonly width: number},
): readonly Row[] {
  const text = sanitize(unsafe);
  const lines = wrapText(text, width);
  const shown = lines.length > maxFoldedRows ? lines.slice(0, maxFoldedRows - 1) : lines;
  const accents = accentsIn(text.slice(0, (shown.at(-1)?.end ?? 0) + maxAddressUnits));
  const rows = shown.map((line): Row => {
    return isErased(memo) ? [{text: line.text, tone: 'dim'}] : accentedLine(line, accents, view);
  });
  const folded = lines.length - shown.length;
  return folded === 0 ? rows : [...rows, ...wrapped(moreWords(folded, view), width, {tone: 'dim'})];
}

/** The link, and the tags that are not in the text. */
function addedRows(memo: Memo, view: View, width: number): readonly Row[] {
  const details = contentDetails(memo, view).flatMap(({text, tone, link}) => {
    if (link === undefined) return wrapped(text, width, {tone});
    const words = `${link.title} ${view.glyphs.dot} ${hostOf(link.url)}`;
    return wrapped(words, width, {tone: 'accent', ...linkTo(link.url, view)});
  });
  const tags = givenTags(memo).map((tag) => `#${tag}`);
  if (tags.length === 0) return details;
  return [...details, ...wrapped(tags.join(' '), width, {tone: 'accent'})];
}

function wrapped(text: string, width: number, style: Omit<Span, 'text'>): readonly Row[] {
  return wrapText(text, width).map((line) => [{text: line.text, ...style}]);
}

/** The same rows on a paper of one width, between its `edge` and a cell of padding. */
export function inBubble(
  rows: readonly Row[],
  {paper, edge}: {readonly paper: Paper; readonly edge: Span},
): readonly Row[] {
  const width = Math.max(...rows.map(rowWidth));
  return rows.map((spans) => {
    const right = ' '.repeat(width - rowWidth(spans) + 1);
    return [edge, ...spans, {text: right}].map((span) => ({...span, paper}));
  });
}

/** The shape that distinguishes an unsent memo without colors. */
export function edgeOf(memo: Memo, {glyphs: {edges}}: View): Span {
  const shapes = {
    queued: edges.waiting,
    sending: edges.waiting,
    failed: edges.failed,
    unknown: edges.unknown,
  } as const;
  if (memo.status === 'sent') return {text: ' '};
  const tone = memo.status === 'sending' ? 'dim' : toneOf(memo);
  return {text: `${shapes[memo.status]} `, tone};
}

/** A row that ends at the right margin. */
export function toTheRight(spans: Row, {columns}: View): Row {
  const indent = columns - marginCells - rowWidth(spans);
  return [{text: ' '.repeat(Math.max(markCells, indent))}, ...spans];
}
