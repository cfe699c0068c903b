import {cellWidth, graphemeWidth} from './cell-width.ts';
import {placedGraphemes} from './graphemes.ts';
import {type WrappedLine, type WrapRule, wrapLine} from './wrap-line.ts';

export type {WrappedLine} from './wrap-line.ts';

export type CellPosition = {readonly row: number; readonly column: number};

/**
 * Whether a line certainly leaves a free cell on its row. Long lines are not measured, to save
 * time.
 */
function fitsEasily(line: string, columns: number): boolean {
  return line.length < columns * 4 && cellWidth(line) < columns;
}

function wrapped(text: string, rule: WrapRule): WrappedLine[] {
  const rows: WrappedLine[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (fitsEasily(line, rule.columns)) rows.push({text: line, start, end});
    else for (const row of wrapLine(line, start, rule)) rows.push(row);
    start = end + 1;
  }
  return rows;
}

/**
 * Wraps a text for reading: at spaces, and inside a word only if it is wider than a row. The ranges
 * of consecutive rows are adjacent, except for newlines. Spaces that do not fit at a row's end
 * belong to that row's range but not to its `text`. No row is wider than `columns` (with at least
 * one grapheme each).
 */
export function wrapText(text: string, columns: number): WrappedLine[] {
  return wrapped(text, {columns: Math.max(1, columns), hangsSpaces: true});
}

/**
 * Wraps a text for editing, so that the caret has its own cell at every offset. Unlike wrapText,
 * every space is drawn, and a line that ends in a full row is followed by an empty row for the
 * caret. `text` is always the source from `start` to `end`.
 */
export function wrapDraft(text: string, columns: number): WrappedLine[] {
  return wrapped(text, {columns: Math.max(1, columns), hangsSpaces: false});
}

function rowHolding(lines: readonly WrappedLine[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The row and cell (from 0) of the caret at a UTF-16 offset. An offset between two rows of one line
 * belongs to the start of the lower row. In the rows of wrapDraft no two carets share a cell; in
 * those of wrapText a caret after a full row moves to the start of the next row (which may be one
 * past the last).
 */
export function caretPosition(
  lines: readonly WrappedLine[],
  offset: number,
  box: {readonly columns: number; readonly text: string},
): CellPosition {
  const row = rowHolding(lines, offset);
  const column = cellWidth(box.text.slice(lines[row]?.start ?? 0, offset));
  return column < Math.max(1, box.columns) ? {row, column} : {row: row + 1, column: 0};
}

/**
 * The UTF-16 offset of the grapheme border nearest to a cell; the earlier one if the cell is
 * halfway. A cell after the text of a row maps to the row's last caret, a cell below the last row
 * to the end of the text.
 */
export function offsetAt(
  ...[lines, text, row, column]: [readonly WrappedLine[], string, number, number]
): number {
  const index = Math.max(0, row);
  const line = lines[index];
  if (line === undefined) return text.length;
  let last = line.start;
  let cells = 0;
  for (const {grapheme, offset} of placedGraphemes(line.text)) {
    last = line.start + offset;
    const width = graphemeWidth(grapheme);
    if ((column - cells) * 2 <= width) return last;
    cells += width;
  }
  const continues = lines[index + 1]?.start === line.end;
  return continues ? last : line.start + line.text.length;
}
