import type {Tone} from './row.ts';

/** How a text is drawn; the names are Ink's. */
export interface Style {
  readonly color?: 'red' | 'green' | 'yellow' | 'cyan';
  readonly bold?: boolean;
  readonly dimColor?: boolean;
  readonly inverse?: boolean;
  readonly underline?: boolean;
}

/** How each tone is drawn. */
export type Theme = Readonly<Record<Tone, Style>>;

const plain: Theme = {
  plain: {},
  dim: {dimColor: true},
  strong: {bold: true},
  accent: {},
  good: {},
  warn: {},
  bad: {},
  selected: {inverse: true},
  match: {inverse: true, bold: true},
};

/** Few colours, of the terminal's own palette, readable on dark and light; words say the same. */
const colored: Theme = {
  ...plain,
  accent: {color: 'cyan'},
  good: {color: 'green'},
  warn: {color: 'yellow'},
  bad: {color: 'red'},
};

export function themeFor({hasColor}: {hasColor: boolean}): Theme {
  return hasColor ? colored : plain;
}
