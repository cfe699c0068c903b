import {cellWidth, truncateToCells} from '../../domain/text/cell-width.ts';

/** The meaning of a text; the theme gives it a color, and words or marks express it too. */
export type Tone =
  | 'plain'
  | 'dim'
  | 'strong'
  | 'accent'
  | 'good'
  | 'warn'
  | 'bad'
  | 'selected'
  | 'match';

/** What a text is on, if not the terminal's own background. */
export type Paper =
  /** The bubble of a sent memo. */
  | 'sent'
  /** The bubble after another one that it touches. */
  | 'sent-next'
  /** The bubble of a memo that was not sent, or perhaps not. */
  | 'unsent'
  /** A selected row. */
  | 'chosen'
  /** The heading of a day. */
  | 'day'
  /** What goes to a friend, and not to the user. */
  | 'friend'
  /** A QR code; the tone `selected` is a dark cell. */
  | 'code';

export interface Span {
  readonly text: string;
  readonly tone?: Tone;
  readonly paper?: Paper;
  /** An address that opens when the text is clicked. */
  readonly link?: string;
  /** The color of the palette that names the thumbnail of which this is a part. */
  readonly image?: number;
  /** A reserved cell, in which a spinner turns while the app is busy. */
  readonly turns?: boolean;
  /** Draws the text as a single-line field. */
  readonly isField?: boolean;
}

/** One row of the screen. */
export type Row = readonly Span[];

/**
 * The entire screen, with exactly as many rows as the terminal has, and the position of the caret.
 */
export interface Frame {
  readonly rows: readonly Row[];
  readonly caret: {readonly x: number; readonly y: number} | null;
}

export const emptyRow: Row = [];

export function row(text: string, tone: Tone = 'plain'): Row {
  return [{text, tone}];
}

/** The text of a row. */
export function rowText(spans: Row): string {
  return spans
    .map((span) => span.text)
    .join('')
    .trim()
    .replace(/ {2,}/g, '  ');
}

export function rowWidth(spans: Row): number {
  return spans.reduce((cells, span) => cells + cellWidth(span.text), 0);
}

/** `left` at the left edge and `right` at the right one; `right` is omitted if it does not fit. */
export function spread(left: Row, right: Row, columns: number): Row {
  const gap = columns - rowWidth(left) - rowWidth(right) - 1;
  // With a single space between them, the two would read as one text.
  if (gap < 2) return left;
  return [...left, {text: ' '.repeat(gap)}, ...right];
}

/** The row cut to `columns` cells. */
export function fitRow(spans: Row, columns: number): Row {
  if (rowWidth(spans) <= columns) return spans;
  const fitted: Span[] = [];
  let room = columns;
  for (const span of spans) {
    const text = truncateToCells(span.text, room, '');
    if (text !== '') fitted.push({...span, text});
    room -= cellWidth(text);
    if (text !== span.text) break;
  }
  return fitted;
}

/** A selected row: on the paper of the selection, over the whole width. */
export function chosenRow(spans: Row, columns: number): Row {
  const rest = {text: ' '.repeat(Math.max(0, columns - rowWidth(spans)))};
  return [...spans, rest].map((span) => ({paper: 'chosen', ...span}));
}

/** Exactly `count` rows: cut at the end or filled with empty ones. */
export function fillRows(rows: readonly Row[], count: number): readonly Row[] {
  const filled = rows.slice(0, Math.max(0, count));
  while (filled.length < count) filled.push(emptyRow);
  return filled;
}

/** Whether two rows look the same. */
export function sameRow(one: Row, other: Row): boolean {
  if (one === other) return true;
  return one.length === other.length && one.every((span, index) => sameSpan(span, other[index]));
}

function sameSpan(one: Span, other: Span | undefined): boolean {
  return (
    one.text === other?.text &&
    one.tone === other.tone &&
    one.paper === other.paper &&
    one.isField === other.isField &&
    one.link === other.link &&
    one.image === other.image
  );
}
