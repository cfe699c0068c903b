import {wrapText} from '../../domain/text/wrap-text.ts';
import {type Row, row, type Tone} from './row.ts';
import type {View} from './view.ts';

/** A text on as many rows as it needs, indented a little. */
export function wrappedRows(text: string, {columns}: View, tone: Tone = 'plain'): readonly Row[] {
  return wrapText(text, Math.max(8, columns - 4)).map((line) => row(`  ${line.text}`, tone));
}
