import type {Background} from '../../domain/program/terminal-background.ts';
import type {ThemeChoice} from '../../domain/program/theme-choice.ts';

/** How the screen is to look, and what the terminal can do for it. */
export interface Appearance {
  readonly theme: ThemeChoice;
  /** Null: the terminal does not tell. */
  readonly background: Background | null;
  readonly palette: 16 | 256;
  /** Whether no colours are wanted unless the person has chosen a theme. */
  readonly isColorOff: boolean;
  /** Whether nothing moves by itself. */
  readonly isStill: boolean;
  /** Whether it is read out line by line, so that nothing is drawn. */
  readonly isSpoken: boolean;
  /** Whether the window has a title to set. */
  readonly hasTitle: boolean;
  /** Whether addresses may be links to click (OSC 8). */
  readonly hasLinks: boolean;
}

export const plainAppearance: Appearance = {
  theme: 'auto',
  background: null,
  palette: 256,
  isColorOff: false,
  isStill: false,
  hasTitle: false,
  isSpoken: false,
  hasLinks: false,
};
