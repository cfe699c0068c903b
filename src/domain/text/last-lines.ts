import {sanitize} from './sanitize.ts';

/**
 * The last lines of a program's output, as last shown on the screen: without escape sequences and
 * empty lines, and with the last state of lines redrawn with `\r`.
 */
export function lastLines(output: string, count: number): readonly string[] {
  if (count === 0) return [];
  const lines = output.replaceAll('\r\n', '\n').split('\n').map(lastState);
  return lines.filter((line) => line !== '').slice(-count);
}

function lastState(line: string): string {
  const states = line.split('\r').map((state) => sanitize(state).trimEnd());
  return states.findLast((state) => state !== '') ?? '';
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
