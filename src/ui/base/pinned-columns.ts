import {cellWidth} from '../../domain/text/cell-width.ts';
import {placedGraphemes} from '../../domain/text/graphemes.ts';
import {trimEndRun} from '../../domain/text/trim-run.ts';

/**
 * A control sequence (ECMA-48), a string such as OSC 8, an escape of two characters, or a control
 * character.
 */
const controls =
  /\u001b\[([0-?]*)[ -/]*([@-~])|\u001b[\]P^_][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b.|[\u0000-\u001f]/g;

/**
 * The characters that make terminals disagree on a width: joiners, selectors, skin tones, flags,
 * keycaps, and the conjoining jamo of old Hangul.
 */
const disputed =
  /[\u200d\ufe0e\ufe0f\u20e3\p{Emoji_Modifier}\p{Regional_Indicator}]|[\u1100-\u11ff\u200c\ua960-\ua97c\ud7b0-\ud7fb]|[\ufe00-\ufe0d\u{e0100}-\u{e01ef}]/u;

/** A trailing joiner: some terminals (tmux 3.3) join it to the next text written anywhere. */
const danglingJoiner = /\u200d/;

/**
 * Sets the column (CHA) after every emoji of several characters and every other grapheme of
 * disputed width, so that text and caret are at their computed columns no matter how wide the
 * terminal draws it. The column is known after the first sequence that sets it.
 */
export function pinColumns(written: string): string {
  if (!disputed.test(written)) return written;
  let pinned = '';
  let column: number | null = null;
  let end = 0;
  for (const match of written.matchAll(controls)) {
    const run = pinRun(written.slice(end, match.index), column);
    pinned += run.text + match[0];
    column = columnAfter(match, run.column);
    end = match.index + match[0].length;
  }
  return pinned + pinRun(written.slice(end), column).text;
}

/** Pins a text without controls, starting at a column (the first is 0). */
function pinRun(text: string, from: number | null): {text: string; column: number | null} {
  if (from === null || text === '') return {text: trimEndRun(text, danglingJoiner), column: from};
  let pinned = '';
  let column = from;
  for (const {grapheme} of placedGraphemes(text)) {
    column += cellWidth(grapheme);
    pinned += trimEndRun(grapheme, danglingJoiner);
    if (disputed.test(grapheme)) pinned += `\u001b[${column + 1}G`;
  }
  return {text: pinned, column};
}

/** The column after a control; null if only the terminal knows it. */
function columnAfter(match: RegExpExecArray, column: number | null): number | null {
  const [control, parameters = '', final] = match;
  if (final === undefined) return control === '\r' || control === '\n' ? 0 : column;
  if (final === 'G') return Number(parameters || 1) - 1;
  if (final === 'H') return Number(parameters.split(';')[1] || 1) - 1;
  if (final === 'E' || final === 'F') return 0;
  return final === 'C' || final === 'D' ? null : column;
}

/** Gets each text on its way to the terminal, before and after it is written. */
export interface WriteWatch {
  before(text: string): void;
  after(text: string): void;
}

/** Wraps a terminal so that the rows drawn on it keep their columns. */
export function withPinnedColumns(
  stdout: NodeJS.WriteStream,
  {before, after}: WriteWatch,
): NodeJS.WriteStream {
  const write = (chunk: string | Uint8Array, ...rest: never[]): boolean => {
    if (typeof chunk !== 'string') return stdout.write(chunk, ...rest);
    before(chunk);
    const hasRoom = stdout.write(pinColumns(chunk), ...rest);
    after(chunk);
    return hasRoom;
  };
  return new Proxy(stdout, {
    get: (target, name) => {
      if (name === 'write') return write;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
