import {printable} from '../../domain/text/printable.ts';

/** The meaning of a part of a line. The words always say it too. */
export type Tone = 'heading' | 'quiet' | 'good' | 'waiting' | 'bad' | 'accent';

export interface Span {
  readonly text: string;
  readonly tone: Tone;
}

/** A line of output: a text, or its parts from left to right. */
export type Line = string | readonly (string | Span)[];

/** Parameters of SGR (ECMA-48): the terminal's own colors, which suit its background. */
const codes: Readonly<Record<Tone, number>> = {
  heading: 1,
  quiet: 2,
  good: 32,
  waiting: 33,
  bad: 31,
  accent: 36,
};

/** The characters of a line. Only its tones can control the terminal, and only if it is colored. */
export function lineText(line: Line, isColored: boolean): string {
  if (typeof line === 'string') return printable(line);
  if (!isColored) return printable(line.map(textOf).join(''));
  return line.map(coloredText).join('');
}

function coloredText(part: string | Span): string {
  const text = printable(textOf(part));
  if (typeof part === 'string' || text === '') return text;
  return `\u001b[${codes[part.tone]}m${text}\u001b[0m`;
}

/** The text of a part, without its tone. */
export function textOf(part: string | Span): string {
  return typeof part === 'string' ? part : part.text;
}
