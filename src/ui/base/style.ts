/**
 * A color by its number in the terminal's palette: 0–15 depend on the terminal's settings, 16–255
 * are the same in every terminal.
 */
export type PaletteColor = number;

/** The style of a text. */
export interface Style {
  readonly color?: PaletteColor;
  readonly background?: PaletteColor;
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly inverse?: boolean;
  readonly underline?: boolean;
}
