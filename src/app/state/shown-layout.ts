import type {Layout} from '../../domain/program/layout-choice.ts';
import {isUncolored} from './appearance.ts';
import type {State} from './state.ts';

/** The width from which bubbles leave enough room for the time beside them. */
const minChatColumns = 60;

/** Longer lines are hard to read: in the chat layout, the screen is a column in a wide terminal. */
const maxChatColumns = 100;

type Screen = Pick<State, 'appearance' | 'terminal'>;

/**
 * The chosen layout. `auto` is the chat where its bubbles can be drawn; a screen reader gets the
 * log.
 */
export function shownLayout({appearance, terminal}: Screen): Layout {
  const {layout, theme, palette, isSpoken} = appearance;
  if (isSpoken) return 'log';
  if (layout !== 'auto') return layout;
  const hasColors = palette === 256 && theme !== 'contrast' && !isUncolored(appearance);
  const hasRoom = terminal.columns >= minChatColumns && !terminal.isAscii;
  return hasColors && hasRoom ? 'chat' : 'log';
}

/** The columns of the screen that are used; the rest of a wide terminal is margin. */
export function screenColumns(screen: Screen): number {
  const {columns} = screen.terminal;
  return shownLayout(screen) === 'chat' ? Math.min(maxChatColumns, columns) : columns;
}
