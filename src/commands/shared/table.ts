import type {Language} from '../../domain/program/language.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {cellWidth, truncateToCells} from '../../domain/text/cell-width.ts';
import {type Line, type Span, textOf} from './styled-line.ts';

export interface TableRow {
  /** The cells before the text. */
  readonly cells: readonly (string | Span)[];
  /** One line, which is cut at the edge of the terminal. */
  readonly text: string;
  /** Further lines of the row, below it. */
  readonly below?: readonly Line[];
}

export interface TableHead {
  /** The headings of the cells; an optional column gives way to the text in a narrow terminal. */
  readonly columns: readonly (Phrase & {readonly isOptional?: boolean})[];
  readonly text: Phrase;
}

/** A table whose columns are as wide as its first rows need. */
export interface Table {
  readonly heading: Line;
  linesOf(row: TableRow): readonly Line[];
}

const gap = '  ';

/** The narrowest column of texts for which an optional column is kept, in cells. */
const minTextCells = 24;

/** Lays out a table for a terminal of `columns` cells. */
export function layOut(
  {columns: headings, text}: TableHead,
  rows: readonly TableRow[],
  {columns, language}: {readonly columns: number; readonly language: Language},
): Table {
  const widths = headings.map((heading, index) =>
    Math.max(
      cellWidth(heading[language]),
      ...rows.map(({cells}) => cellWidth(textOf(cells[index] ?? ''))),
    ),
  );
  const roomBeside = (shown: readonly number[]): number =>
    columns - shown.reduce((cells, index) => cells + (widths[index] ?? 0) + gap.length, 0);
  const all = headings.map((_, index) => index);
  const needed = all.filter((index) => !headings[index]?.isOptional);
  const shown = roomBeside(all) < minTextCells ? needed : all;
  // The last cell of a row stays empty: some terminals would wrap the line.
  const room = Math.max(1, roomBeside(shown) - 1);
  const lineOf = (cells: TableRow['cells'], last: string | Span): Line => [
    ...shown.flatMap((index) => {
      const cell = cells[index] ?? '';
      const padding = ' '.repeat(Math.max(0, (widths[index] ?? 0) - cellWidth(textOf(cell))));
      return [cell, `${padding}${gap}`];
    }),
    last,
  ];
  const titles = headings.map((heading) => titleOf(heading[language]));
  return {
    heading: lineOf(titles, titleOf(text[language])),
    linesOf: (row) => [lineOf(row.cells, truncateToCells(row.text, room)), ...(row.below ?? [])],
  };
}

function titleOf(text: string): Span {
  return {text, tone: 'heading'};
}

/** The lines of a table with all its rows: none without rows. */
export function tableLines(
  head: TableHead,
  rows: readonly TableRow[],
  terminal: {readonly columns: number; readonly language: Language},
): readonly Line[] {
  if (rows.length === 0) return [];
  const table = layOut(head, rows, terminal);
  return [table.heading, ...rows.flatMap(table.linesOf)];
}
