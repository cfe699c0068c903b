import {cellWidth, padEndToCells} from '../../domain/text/cell-width.ts';
import {wrapText} from '../../domain/text/wrap-text.ts';
import type {Row, Tone} from './row.ts';

/** A term, such as a key, and its meaning. */
export type Definition = readonly [term: string, meaning: string];

interface Columns {
  /** The cells before the terms, and of a complete row. */
  readonly indent: number;
  readonly width: number;
  /** The cells of the widest term that has its meaning beside it. */
  readonly most: number;
  readonly tone?: Tone;
}

/** The cells between a term and its meaning. */
const gap = 2;

/**
 * Each term with its meaning beside it, in one column for all; a meaning that is too long continues
 * below itself, and that of a wide term begins there.
 */
export function definitionRows(
  definitions: readonly Definition[],
  {indent, width, most, tone = 'plain'}: Columns,
): readonly (readonly Row[])[] {
  const widths = definitions.map(([term]) => cellWidth(term)).filter((cells) => cells <= most);
  const before = indent + Math.max(0, ...widths) + gap;
  return definitions.map(([term, meaning]) => {
    const lines = wrapText(meaning, Math.max(8, width - before)).map(({text}) => text);
    const isWide = cellWidth(term) > most;
    const label = `${' '.repeat(indent)}${term}`;
    const [first = '', ...rest] = isWide ? ['', ...lines] : lines;
    const head: Row = [
      {text: isWide ? label : padEndToCells(label, before), tone: 'accent'},
      {text: first, tone},
    ];
    return [head, ...rest.map((text): Row => [{text: ' '.repeat(before)}, {text, tone}])];
  });
}
