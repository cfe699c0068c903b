import {padEndToCells, truncateToCells} from '../../domain/text/cell-width.ts';
import {wrapText} from '../../domain/text/wrap-text.ts';
import type {Row, Span} from './row.ts';
import type {View} from './view.ts';

/**
 * The width (cells) of the column of names, including the indent; narrower if there is little room.
 */
function nameWidth({columns}: View): number {
  return columns < 60 ? 16 : 20;
}

/** A name and its value next to it; the name is cut, a value that is too long continues below. */
export function namedRows(
  name: string,
  value: Span & {readonly before?: readonly Span[]},
  view: View,
): readonly Row[] {
  const {text, tone = 'plain', before = [], ...more} = value;
  const width = nameWidth(view);
  const label = truncateToCells(`  ${name}`, width - 1, view.glyphs.ellipsis);
  const lines = wrapText(text, Math.max(8, view.columns - width - 1));
  return lines.map(({text: line}, index): Row => {
    if (index > 0) return [{text: ' '.repeat(width)}, {text: line, tone, ...more}];
    return [
      {text: padEndToCells(label, width), tone: 'dim'},
      ...before,
      {text: line, tone, ...more},
    ];
  });
}
