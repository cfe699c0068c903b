import type {TextProps} from 'ink';
import type {Tone} from './row.ts';

/** Few colours, of the terminal's own palette, readable on dark and light; words say the same. */
export const theme: Readonly<Record<Tone, TextProps>> = {
  plain: {},
  dim: {dimColor: true},
  strong: {bold: true},
  accent: {color: 'cyan'},
  good: {color: 'green'},
  warn: {color: 'yellow'},
  bad: {color: 'red'},
  selected: {inverse: true},
};
