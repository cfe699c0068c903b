import type {LineOutput} from '../../app/ports/line-ports.ts';
import {printableLine} from '../../domain/text/printable.ts';

/** After this time (ms) since the last line the user may be typing a line. */
const maxBufferedLine = 500;

/** Writes complete lines and nothing else: no colors, no cursor movement, no line that changes. */
export function createLineOutput(stdout: NodeJS.WritableStream): LineOutput {
  let last = performance.now();
  return {
    say: (lines) => {
      if (lines.length === 0) return;
      const isInBetween = performance.now() - last > maxBufferedLine;
      const text = lines.map((line) => `${printableLine(line)}\n`).join('');
      stdout.write(isInBetween ? `\n${text}` : text);
      last = performance.now();
    },
    entered: () => {
      last = performance.now();
    },
  };
}
