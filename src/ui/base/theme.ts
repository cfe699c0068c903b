import {type Appearance, isUncolored} from '../../app/state/appearance.ts';
import {
  darkPapers,
  lightPapers,
  ownPapers,
  type PaletteColor,
  type Papers,
  type Style,
  uncoloredPapers,
} from './papers.ts';
import type {Span, Tone} from './row.ts';

type Tones = Readonly<Record<Tone, Style>>;

/** The style of each tone, on the terminal's own background and on each paper. */
export interface Theme extends Tones {
  readonly papers: Papers;
}

const uncolored: Theme = {
  papers: uncoloredPapers,
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

interface Colors extends Readonly<Record<'accent' | 'good' | 'warn' | 'bad', PaletteColor>> {
  readonly papers: Papers;
}

/** Each has a contrast of at least 7:1 on black, and 4.5:1 on common dark grays. */
const onDark: Colors = {accent: 80, good: 114, warn: 221, bad: 210, papers: darkPapers};
/** Each has a contrast of at least 5.5:1 on white, and 4.5:1 on common light backgrounds. */
const onLight: Colors = {accent: 24, good: 22, warn: 94, bad: 124, papers: lightPapers};
/** Medium brightness, so that they are readable on both. */
const onEither: Colors = {accent: 30, good: 28, warn: 130, bad: 160, papers: darkPapers};
/** The terminal's own colors: cyan or blue, green, yellow or magenta, red. */
const ownOnDark: Colors = {accent: 6, good: 2, warn: 3, bad: 1, papers: ownPapers};
const ownOnLight: Colors = {accent: 4, good: 2, warn: 5, bad: 1, papers: ownPapers};

/** Few colors, readable on dark and light; words express the same. */
export function themeFor(appearance: Appearance): Theme {
  if (appearance.theme === 'contrast') return contrast;
  return isUncolored(appearance) ? uncolored : themeWith(colorsFor(appearance));
}

/** The style of a text, which depends on what it is on. */
export function styleOf({tone = 'plain', paper}: Span, theme: Theme): Style {
  return paper === undefined ? theme[tone] : theme.papers[paper][tone];
}

function colorsFor({theme, background, palette}: Appearance): Colors {
  const wanted = theme === 'dark' || theme === 'light' ? theme : background;
  if (palette === 16) return wanted === 'light' ? ownOnLight : ownOnDark;
  if (wanted === null) return onEither;
  return wanted === 'light' ? onLight : onDark;
}

const made = new Map<Colors, Theme>();

/** Returns the same object for the same colors, so that frames can be compared by it. */
function themeWith(colors: Colors): Theme {
  const known = made.get(colors);
  if (known !== undefined) return known;
  const theme = {
    ...uncolored,
    papers: colors.papers,
    accent: {color: colors.accent},
    good: {color: colors.good},
    warn: {color: colors.warn},
    bad: {color: colors.bad},
  };
  made.set(colors, theme);
  return theme;
}
