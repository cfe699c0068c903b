import type {LineOutput} from '../../app/ports/line-ports.ts';

/** Longer (ms) after the last line the person may be in the middle of one. */
const maxBufferedLine = 500;

/** What would move the cursor or colour anything; nothing that is read out holds it anyway. */
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Writes whole lines and nothing else: no colours, no cursor, no line that changes. */
export function createLineOutput(stdout: NodeJS.WritableStream): LineOutput {
  let last = performance.now();
  return {
    say: (lines) => {
      if (lines.length === 0) return;
      const isInBetween = performance.now() - last > maxBufferedLine;
      const text = lines.map((line) => `${line.replace(controls, '')}\n`).join('');
      stdout.write(isInBetween ? `\n${text}` : text);
      last = performance.now();
    },
    entered: () => {
      last = performance.now();
    },
  };
}
