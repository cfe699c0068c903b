import type {TextProps} from 'ink';
import {createContext} from 'react';
import type {Tone} from './row.ts';

/** How each tone is drawn. */
export type Theme = Readonly<Record<Tone, TextProps>>;

const plain: Theme = {
  plain: {},
  dim: {dimColor: true},
  strong: {bold: true},
  accent: {},
  good: {},
  warn: {},
  bad: {},
  selected: {inverse: true},
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

export const ThemeContext = createContext<Theme>(colored);
