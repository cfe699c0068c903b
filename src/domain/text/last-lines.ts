import type {Cleaned} from './control-sequences.ts';
import {sanitizeWithCount} from './sanitize.ts';

/**
 * The last lines of a program's output, as last shown on the screen: without escape sequences and
 * empty lines, and with the last state of lines redrawn with `\r`.
 */
export function lastLines(output: string, count: number): readonly string[] {
  return lastCleanedLines(output, count).map(({text}) => text);
}

/** The same lines, each with the number of characters and escape sequences removed from it. */
export function lastCleanedLines(output: string, count: number): readonly Cleaned[] {
  if (count === 0) return [];
  const lines = output.replaceAll('\r\n', '\n').split('\n').map(lastState);
  return lines.filter(({text}) => text !== '').slice(-count);
}

function lastState(line: string): Cleaned {
  const states = line.split('\r').map((state) => {
    const {text, removed} = sanitizeWithCount(state);
    return {text: text.trimEnd(), removed};
  });
  return states.findLast(({text}) => text !== '') ?? {text: '', removed: 0};
}

/**
 * The last of these lines that fit into `room` UTF-16 units, joined; a line that does not fit is
 * omitted.
 */
export function linesThatFit(lines: readonly string[], room: number): string {
  let text = '';
  for (const line of lines.toReversed()) {
    const longer = text === '' ? line : `${line}\n${text}`;
    if (longer.length > room) break;
    text = longer;
  }
  return text;
}
