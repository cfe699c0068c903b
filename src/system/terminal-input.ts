import {PassThrough} from 'node:stream';
import {createInputReader} from './input-reader.ts';
import {createQuietTimer} from './quiet-timer.ts';

/** The keyboard as the screen reads it. */
export type TerminalInput = PassThrough & {
  readonly isTTY: true;
  setRawMode(isRaw: boolean): TerminalInput;
  ref(): TerminalInput;
  unref(): TerminalInput;
};

/**
 * Puts itself between the terminal and Ink: UTF-8 that is cut between reads is joined, a paste
 * arrives whole however it was cut, and one whose end never comes does not keep the keyboard.
 */
export function createTerminalInput(
  stdin: NodeJS.ReadStream,
  isPasteMarked: boolean,
): TerminalInput {
  const decoder = new TextDecoder();
  const reader = createInputReader(isPasteMarked);
  const output = new PassThrough();
  const pass = (text: string): void => {
    if (text !== '') output.write(text);
    const patience = reader.patience();
    if (patience !== null) quiet.restart(patience);
  };
  const quiet = createQuietTimer(() => pass(reader.giveUp(performance.now())));
  stdin.on('data', (chunk: Buffer | string) => {
    quiet.stop();
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, {stream: true});
    pass(reader.read(text, performance.now()));
  });
  stdin.on('end', () => output.end());
  const input: TerminalInput = Object.assign(output, {
    isTTY: true as const,
    setRawMode: (isRaw: boolean) => {
      stdin.setRawMode(isRaw);
      if (isRaw) stdin.resume();
      else stdin.pause();
      return input;
    },
    ref: () => {
      stdin.ref();
      return input;
    },
    unref: () => {
      stdin.unref();
      return input;
    },
  });
  return input;
}
