import type {LayoutChoice} from '../../domain/program/layout-choice.ts';
import type {Background} from '../../domain/program/terminal-background.ts';
import type {TerminalGraphics} from '../../domain/program/terminal-graphics.ts';
import type {ThemeChoice} from '../../domain/program/theme-choice.ts';

/** The chosen look of the screen, and what the terminal supports. */
export interface Appearance {
  readonly theme: ThemeChoice;
  readonly layout: LayoutChoice;
  /** Null when the terminal does not report it. */
  readonly background: Background | null;
  readonly palette: 16 | 256;
  /** Whether colors are off unless the user has chosen a theme. */
  readonly isColorOff: boolean;
  /** Whether animations are off. */
  readonly isStill: boolean;
  /** Whether the output is read aloud line by line, so that nothing is drawn. */
  readonly isSpoken: boolean;
  /** Whether the window has a title that can be set. */
  readonly hasTitle: boolean;
  /** Whether addresses may be clickable links (OSC 8). */
  readonly hasLinks: boolean;
  /** How pictures are drawn; null if the terminal did not report that it can, or by preference. */
  readonly graphics: TerminalGraphics | null;
}

export const plainAppearance: Appearance = {
  theme: 'auto',
  layout: 'log',
  background: null,
  palette: 256,
  isColorOff: false,
  isStill: false,
  hasTitle: false,
  isSpoken: false,
  hasLinks: false,
  graphics: null,
};

/** Whether nothing is colored: the theme `none`, or NO_COLOR without a chosen theme. */
export function isUncolored({theme, isColorOff}: Appearance): boolean {
  return theme === 'none' || (theme === 'auto' && isColorOff);
}
