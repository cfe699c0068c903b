import {cellWidth} from '../../domain/text/cell-width.ts';
import {emptyRow, fillRows, type Row, rowWidth} from '../base/row.ts';

/** Rows that stay together: a heading with its first entry, or one entry. */
export interface Unit {
  readonly rows: readonly Row[];
  /** Whether an empty row is before it, except at the top of a column. */
  readonly isApart: boolean;
}

interface Layout {
  readonly columns: 1 | 2;
  /** The cells of a column, and the rows of a page. */
  readonly width: number;
  readonly room: number;
}

/** The cells between two columns. */
const gap = ' '.repeat(2);

/** The units one below the other, in columns of equal width, as complete pages of `room` rows. */
export function pagedColumns(units: readonly Unit[], {columns, width, room}: Layout): Row[] {
  const height = Math.max(1, room);
  const all = inColumns(units, height);
  const full = Math.floor((all.length - 1) / columns) * columns;
  // The columns of the last page are about as long as each other.
  const rest = all.slice(full).flatMap((column) => column.units);
  const last = columns === 1 ? all.slice(full) : balanced(rest, height);
  const filled = [...all.slice(0, full), ...last].map(({rows}) => fillRows(rows, height));
  const pages: Row[] = [];
  for (let at = 0; at < filled.length; at += columns) {
    const [left = [], right] = filled.slice(at, at + columns);
    pages.push(...left.map((row, index) => beside(row, right?.[index] ?? emptyRow, width)));
  }
  return pages;
}

interface Column {
  readonly units: readonly Unit[];
  readonly rows: readonly Row[];
}

function inColumns(units: readonly Unit[], height: number): Column[] {
  const columns: {units: Unit[]; rows: Row[]}[] = [];
  for (const unit of units) {
    const column = columns.at(-1);
    const apart = unit.isApart && column !== undefined ? [emptyRow] : [];
    const added = [...apart, ...unit.rows];
    if (column !== undefined && column.rows.length + added.length <= height) {
      column.units.push(unit);
      column.rows.push(...added);
    } else columns.push({units: [unit], rows: [...unit.rows]});
  }
  return columns;
}

/** At most two columns, as short as possible. */
function balanced(units: readonly Unit[], height: number): Column[] {
  for (let rows = 1; rows < height; rows += 1) {
    const columns = inColumns(units, rows);
    if (columns.length <= 2 && columns.every((column) => column.rows.length <= rows))
      return columns;
  }
  return inColumns(units, height);
}

function beside(left: Row, right: Row, width: number): Row {
  if (right.length === 0) return left;
  const free = Math.max(0, width - rowWidth(left));
  return [...left, {text: `${' '.repeat(free)}${gap}`}, ...right];
}

/** The width of each of two columns, with a free cell at the right edge. */
export function halfOf(columns: number): number {
  return Math.floor((columns - 1 - cellWidth(gap)) / 2);
}
