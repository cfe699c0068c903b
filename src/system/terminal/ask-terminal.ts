import type {ReadStream, WriteStream} from 'node:tty';
import {createQuietTimer} from './quiet-timer.ts';

export interface TerminalQuestion {
  readonly question: string;
  /** The answer that ends the wait. */
  readonly answer: RegExp;
  /** The time (ms) that the terminal may take. */
  readonly timeoutMs: number;
}

/**
 * Writes a question to the terminal and returns all input up to its answer, or up to the timeout:
 * one character for each byte (latin1), because the timeout may split a character. The input
 * includes keys typed in the meantime, which the caller must handle. `stdin` must be in raw mode.
 */
export function askTerminal(
  stdin: ReadStream,
  stdout: WriteStream,
  {question, answer, timeoutMs}: TerminalQuestion,
): Promise<string> {
  return new Promise((resolve) => {
    let received = '';
    const end = (): void => {
      timer.stop();
      stdin.off('data', read);
      stdin.off('close', end);
      stdin.pause();
      resolve(received);
    };
    const read = (chunk: Buffer): void => {
      received += chunk.toString('latin1');
      if (answer.test(received)) end();
    };
    const timer = createQuietTimer(end);
    timer.restart(timeoutMs);
    stdin.on('data', read);
    // A terminal that is lost sends no more answers.
    stdin.on('close', end);
    // on('data') starts the flow only if the stream was not paused explicitly.
    stdin.resume();
    stdout.write(question);
  });
}

/** Returns to the stream what was typed while the terminal was asked. */
export function unreadInput(stdin: ReadStream, typed: Uint8Array): void {
  if (typed.length > 0) stdin.unshift(typed);
}
