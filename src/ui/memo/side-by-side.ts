import {cellWidth} from '../../domain/text/cell-width.ts';
import {fitRow, type Row, rowWidth} from '../base/row.ts';
import type {View} from '../base/view.ts';

/**
 * Pieces beside one another where they fit into `cells`, with `gap` cells between them, else below
 * one another. A piece that is wider ends with an ellipsis.
 */
export function sideBySide(
  pieces: readonly Row[],
  {cells, gap, view}: {readonly cells: number; readonly gap: number; readonly view: View},
): readonly Row[] {
  const rows: Row[] = [];
  for (const piece of pieces.map((given) => cutPiece(given, cells, view))) {
    const row = rows.at(-1);
    const fits = row !== undefined && rowWidth(row) + gap + rowWidth(piece) <= cells;
    if (fits) rows[rows.length - 1] = [...row, {text: ' '.repeat(gap)}, ...piece];
    else rows.push(piece);
  }
  return rows;
}

function cutPiece(piece: Row, cells: number, {glyphs: {ellipsis}}: View): Row {
  if (rowWidth(piece) <= cells) return piece;
  const kept = fitRow(piece, Math.max(0, cells - cellWidth(ellipsis)));
  return fitRow([...kept, {...piece.at(-1), text: ellipsis}], cells);
}
