import type {Row} from './row.ts';
import type {Style, Theme} from './theme.ts';

const codes = {
  bold: [1, 22],
  dimColor: [2, 22],
  inverse: [7, 27],
  underline: [4, 24],
} as const;

const colors = {red: 31, green: 32, yellow: 33, cyan: 36} as const;
const noColor = 39;

/** A row as the terminal takes it, in the control sequences (ECMA-48, SGR) that Ink would write. */
export function styledRow(row: Row, theme: Theme): string {
  return row.map(({text, tone = 'plain'}) => styled(text, theme[tone])).join('');
}

function styled(text: string, style: Style): string {
  const pairs: (readonly [number, number])[] = [];
  for (const name of ['bold', 'dimColor', 'inverse', 'underline'] as const) {
    if (style[name] === true) pairs.push(codes[name]);
  }
  if (style.color !== undefined) pairs.push([colors[style.color], noColor]);
  return pairs.reduce((inner, [on, off]) => `\u001B[${on}m${inner}\u001B[${off}m`, text);
}
