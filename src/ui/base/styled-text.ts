import type {PaletteColor, Style} from './papers.ts';
import type {Row, Span} from './row.ts';
import {styleOf, type Theme} from './theme.ts';

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  inverse: [7, 27],
  underline: [4, 24],
} as const;

const noColor = 39;
const noBackground = 49;

/**
 * A row with the terminal's control sequences (ECMA-48, SGR). The first paint writes this text and
 * Ink receives the same, so that both look alike no matter which colors Ink detects.
 */
export function styledRow(row: Row, theme: Theme): string {
  return joined(row)
    .map((span) => styledSpan(span, theme))
    .join('');
}

/** The same row with neighbors of one style as one span: Ink reads every control sequence. */
function joined(row: Row): Row {
  const spans: Span[] = [];
  for (const span of row) {
    const last = spans.at(-1);
    const isSame =
      last?.tone === span.tone &&
      last?.paper === span.paper &&
      last?.link === span.link &&
      last?.image === span.image;
    if (last !== undefined && isSame)
      spans[spans.length - 1] = {...last, text: last.text + span.text};
    else spans.push(span);
  }
  return spans;
}

export function styledSpan(span: Span, theme: Theme): string {
  const {text, link, image} = span;
  if (image !== undefined) return `${imageStyle(image)}${text}\u001B[${noColor}m`;
  const styled = withStyle(text, styleOf(span, theme));
  return link === undefined ? styled : withLink(styled, link);
}

/** The color that names a thumbnail, which no theme and no NO_COLOR turns off. */
export function imageStyle(color: number): string {
  return `\u001B[38;5;${color}m`;
}

function withStyle(text: string, style: Style): string {
  if (text === '') return '';
  const pairs: (readonly [number | string, number])[] = [];
  for (const name of ['bold', 'dim', 'inverse', 'underline'] as const) {
    if (style[name] === true) pairs.push(codes[name]);
  }
  if (style.color !== undefined) pairs.push([colorCode(style.color), noColor]);
  if (style.background !== undefined) pairs.push([backgroundCode(style.background), noBackground]);
  return pairs.reduce((inner, [on, off]) => `\u001B[${on}m${inner}\u001B[${off}m`, text);
}

function colorCode(color: PaletteColor): number | string {
  if (color < 8) return 30 + color;
  return color < 16 ? 82 + color : `38;5;${color}`;
}

function backgroundCode(color: PaletteColor): number | string {
  if (color < 8) return 40 + color;
  return color < 16 ? 92 + color : `48;5;${color}`;
}

/** OSC 8, whose address must be printable ASCII; escapes that are already in it are preserved. */
function withLink(text: string, address: string): string {
  const target = encodeURI(address.toWellFormed()).replaceAll('%25', '%');
  return `\u001B]8;;${target}\u0007${text}\u001B]8;;\u0007`;
}
