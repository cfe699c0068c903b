import type {Paper, Tone} from './row.ts';

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

/** The style of each tone on each paper. */
export type Papers = Readonly<Record<Paper, Readonly<Record<Tone, Style>>>>;

type Inks = Readonly<Record<'plain' | 'dim' | 'accent' | 'good' | 'warn' | 'bad', PaletteColor>>;

/** The neighbor of KakaoTalk's yellow (#FEE500) among the 256 colors, and a paler one. */
const yellow = 220;
const paleYellow = 227;

/** Each ink has a contrast of at least 4.5:1 on its paper. */
const onYellow: Inks = {plain: 234, dim: 239, accent: 19, good: 22, warn: 58, bad: 88};
const onDark: Inks = {plain: 255, dim: 250, accent: 80, good: 114, warn: 221, bad: 210};
const onLight: Inks = {plain: 234, dim: 240, accent: 24, good: 22, warn: 58, bad: 124};

function paper(background: PaletteColor, inks: Inks): Papers[Paper] {
  const on = (ink: keyof Inks): Style => ({color: inks[ink], background});
  return {
    plain: on('plain'),
    dim: on('dim'),
    strong: {...on('plain'), bold: true},
    accent: {...on('accent'), underline: true},
    good: on('good'),
    warn: on('warn'),
    bad: on('bad'),
    selected: {...on('plain'), bold: true},
    match: {...on('plain'), inverse: true, bold: true},
  };
}

/** The same style for every tone, except that an accent is underlined. */
function uniform(style: Style): Papers[Paper] {
  return {
    plain: style,
    dim: style,
    strong: {...style, bold: true},
    accent: {...style, underline: true},
    good: style,
    warn: style,
    bad: style,
    selected: {...style, bold: true},
    match: {...style, bold: true, underline: true},
  };
}

/** White on purple, which nothing else on the screen is. */
const purple = 90;
const onPurple: Inks = {plain: 231, dim: 252, accent: 229, good: 194, warn: 229, bad: 224};

/** Black on white, as phones read a code best. */
const code: Papers['code'] = {
  ...uniform({color: 16, background: 231}),
  selected: {color: 231, background: 16},
};

const both = {friend: paper(purple, onPurple), code};

const bubbles = {sent: paper(yellow, onYellow), 'sent-next': paper(paleYellow, onYellow)};

export const darkPapers: Papers = {
  ...bubbles,
  ...both,
  unsent: paper(237, onDark),
  chosen: paper(17, onDark),
  day: paper(236, {...onDark, plain: 250}),
};

export const lightPapers: Papers = {
  ...bubbles,
  ...both,
  unsent: paper(254, onLight),
  chosen: paper(195, onLight),
  day: paper(254, {...onLight, plain: 240}),
};

/** The terminal's own yellow, white, black and inversion, for a terminal with 16 colors. */
export const ownPapers: Papers = {
  sent: uniform({color: 0, background: 3}),
  'sent-next': uniform({color: 0, background: 3}),
  unsent: uniform({color: 0, background: 7}),
  chosen: uniform({inverse: true}),
  day: uniform({bold: true}),
  friend: uniform({color: 15, background: 5}),
  code: {...uniform({color: 0, background: 15}), selected: {color: 15, background: 0}},
};

/** Inversion, weight and lines, where nothing is colored. */
export const uncoloredPapers: Papers = {
  sent: uniform({inverse: true}),
  'sent-next': uniform({inverse: true}),
  unsent: uniform({}),
  chosen: uniform({bold: true, underline: true}),
  day: uniform({bold: true}),
  friend: uniform({inverse: true}),
  code: uniform({}),
};
