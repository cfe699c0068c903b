import type {ReadStream, WriteStream} from 'node:tty';
import {createQuietTimer} from './quiet-timer.ts';

export interface TerminalQuestion {
  readonly question: string;
  /** What ends the wait. */
  readonly answer: RegExp;
  /** How long (ms) the terminal may take. */
  readonly timeoutMs: number;
}

/**
 * Writes a question to the terminal and returns all that came until its answer, or until patience
 * ended: a character for each byte (latin1), since patience may end within a letter. Keys typed
 * meanwhile are among it, and are the caller's. `stdin` has to be raw.
 */
export function askTerminal(
  stdin: ReadStream,
  stdout: WriteStream,
  {question, answer, timeoutMs}: TerminalQuestion,
): Promise<string> {
  return new Promise((resolve) => {
    let received = '';
    const end = (): void => {
      silence.stop();
      stdin.off('data', read);
      stdin.off('close', end);
      stdin.pause();
      resolve(received);
    };
    const read = (chunk: Buffer): void => {
      received += chunk.toString('latin1');
      if (answer.test(received)) end();
    };
    const silence = createQuietTimer(end);
    silence.restart(timeoutMs);
    stdin.on('data', read);
    // A terminal that is lost answers no more.
    stdin.on('close', end);
    // on('data') starts the flow only where nobody paused it before.
    stdin.resume();
    stdout.write(question);
  });
}

/** Gives back what was typed while the terminal was asked. */
export function putBack(stdin: ReadStream, typed: Uint8Array): void {
  if (typed.length > 0) stdin.unshift(typed);
}
