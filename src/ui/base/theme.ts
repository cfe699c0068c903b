import type {Appearance} from '../../app/state/appearance.ts';
import type {Tone} from './row.ts';

/**
 * A color by its number in the terminal's palette: 0–15 depend on the terminal's settings, 16–255
 * are the same in every terminal.
 */
export type PaletteColor = number;

/** The style of a text. */
export interface Style {
  readonly color?: PaletteColor;
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly inverse?: boolean;
  readonly underline?: boolean;
}

/** The style of each tone. */
export type Theme = Readonly<Record<Tone, Style>>;

const uncolored: Theme = {
  plain: {},
  dim: {dim: true},
  strong: {bold: true},
  accent: {},
  good: {},
  warn: {},
  bad: {},
  selected: {inverse: true},
  match: {inverse: true, bold: true},
};

/** Only the user's own two colors: weight, lines and inversion replace other colors. */
const contrast: Theme = {
  ...uncolored,
  dim: {},
  accent: {bold: true},
  good: {bold: true},
  warn: {bold: true, underline: true},
  bad: {bold: true, inverse: true},
  selected: {bold: true, inverse: true},
  match: {bold: true, underline: true},
};

type Signals = Readonly<Record<'accent' | 'good' | 'warn' | 'bad', PaletteColor>>;

/** Each has a contrast of at least 7:1 on black, and 4.5:1 on common dark grays. */
const onDark: Signals = {accent: 80, good: 114, warn: 221, bad: 210};
/** Each has a contrast of at least 5.5:1 on white, and 4.5:1 on common light backgrounds. */
const onLight: Signals = {accent: 24, good: 22, warn: 94, bad: 124};
/** Medium brightness, so that they are readable on both. */
const onEither: Signals = {accent: 30, good: 28, warn: 130, bad: 160};
/** The terminal's own colors: cyan or blue, green, yellow or magenta, red. */
const ownOnDark: Signals = {accent: 6, good: 2, warn: 3, bad: 1};
const ownOnLight: Signals = {accent: 4, good: 2, warn: 5, bad: 1};

/** Few colors, readable on dark and light; words express the same. */
export function themeFor(appearance: Appearance): Theme {
  const {theme, isColorOff} = appearance;
  if (theme === 'contrast') return contrast;
  if (theme === 'none' || (theme === 'auto' && isColorOff)) return uncolored;
  return themes(signalsFor(appearance));
}

function signalsFor({theme, background, palette}: Appearance): Signals {
  const wanted = theme === 'dark' || theme === 'light' ? theme : background;
  if (palette === 16) return wanted === 'light' ? ownOnLight : ownOnDark;
  if (wanted === null) return onEither;
  return wanted === 'light' ? onLight : onDark;
}

const made = new Map<Signals, Theme>();

/** Returns the same object for the same colors, so that frames can be compared by it. */
function themes(signals: Signals): Theme {
  const known = made.get(signals);
  if (known !== undefined) return known;
  const theme = {
    ...uncolored,
    accent: {color: signals.accent},
    good: {color: signals.good},
    warn: {color: signals.warn},
    bad: {color: signals.bad},
  };
  made.set(signals, theme);
  return theme;
}
