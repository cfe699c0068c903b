import type {Card} from '../../domain/memo/template/card.ts';
import {cutLine, shownStart, shownUnits} from '../../domain/memo/template/shown-limits.ts';
import {cellWidth, padEndToCells, truncateToCells} from '../../domain/text/cell-width.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {wrapText} from '../../domain/text/wrap-text.ts';
import {type Row, row, type Tone} from '../base/row.ts';
import type {View} from '../base/view.ts';

/** The cells of the widest name: six Korean letters and an ellipsis. */
const maxNameCells = 14;

/** A card shows a value on two lines. */
const maxLines = 2;

type Table = Pick<Card, 'rows' | 'sum'>;

/** What a phone shows of the names and values. */
export function shownTable({rows, sum}: Table, {glyphs}: View): Table {
  const start = (text: string, most: number): string =>
    shownStart(sanitizeLine(text), most, glyphs.ellipsis);
  const {rowName, rowValue, sum: sumValue} = shownUnits;
  return {
    rows: rows.map(([name, value]) => [start(name, rowName), start(value, rowValue)]),
    sum: sum === null ? null : [start(sum[0], rowName), start(sum[1], sumValue)],
  };
}

/** The rows of a card, the names at the left and the values at the right, and the sum below a rule. */
export function tableRows({rows, sum}: Table, cells: number, view: View): readonly Row[] {
  const columns = columnsOf([...rows, ...(sum === null ? [] : [sum])], cells, view);
  const lines = rows.flatMap((named) => namedRow(named, columns, 'plain'));
  if (sum === null) return lines;
  const rule = lines.length === 0 ? [] : [row(view.glyphs.rule.repeat(cells), 'dim')];
  return [...lines, ...rule, ...namedRow(sum, columns, 'strong')];
}

interface Columns {
  readonly name: number;
  readonly value: number;
  readonly ellipsis: string;
}

/** The names take at most their share of a narrow card. */
function columnsOf(rows: Card['rows'], cells: number, {glyphs}: View): Columns {
  const widest = Math.max(0, ...rows.map(([name]) => cellWidth(sanitizeLine(name))));
  const name = Math.min(widest, maxNameCells, Math.floor(cells / 2));
  return {name, value: Math.max(1, cells - name - 1), ellipsis: glyphs.ellipsis};
}

function namedRow(
  [name, value]: Card['rows'][number],
  columns: Columns,
  tone: Tone,
): readonly Row[] {
  const lines = wrapText(sanitizeLine(value), columns.value).map(({text}) => text.trimEnd());
  const shown = lines.slice(0, maxLines);
  const last = shown.at(-1) ?? '';
  const isCut = lines.length > maxLines;
  const values = isCut
    ? [...shown.slice(0, -1), cutLine(last, columns.value, columns.ellipsis)]
    : shown;
  const label = truncateToCells(sanitizeLine(name), columns.name, columns.ellipsis);
  return values.map((text, index): Row => {
    const indent = ' '.repeat(Math.max(0, columns.value - cellWidth(text)) + 1);
    const before = padEndToCells(index === 0 ? label : '', columns.name);
    return [{text: before, tone: 'dim'}, {text: indent}, {text, tone}];
  });
}
