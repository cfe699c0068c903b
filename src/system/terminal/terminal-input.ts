import {PassThrough} from 'node:stream';
import {createInputReader} from './input-reader.ts';
import {createQuietTimer} from './quiet-timer.ts';
import {textOf} from './typed-text.ts';

/** The keyboard as the screen reads it. */
export type TerminalInput = PassThrough & {
  readonly isTTY: true;
  setRawMode(isRaw: boolean): TerminalInput;
  ref(): TerminalInput;
  unref(): TerminalInput;
  /** Reads no more; returns the text of all that came and that nobody has read. */
  takeText(): string;
};

/** What the terminal told before it is read. */
export interface TerminalBefore {
  readonly isPasteMarked: boolean;
  /** Keys that came while it was asked. */
  readonly typed: Uint8Array;
}

/** What it reads; the program's is stdin. */
type Keyboard = NodeJS.ReadableStream & {
  setRawMode(isRaw: boolean): unknown;
  ref(): unknown;
  unref(): unknown;
};

/**
 * Puts itself between the terminal and Ink: UTF-8 that is cut between reads is joined, a paste
 * arrives whole however it was cut, and one whose end never comes does not keep the keyboard. The
 * terminal is read from now on: what it still has when it is lost is lost with it.
 */
export function createTerminalInput(
  stdin: Keyboard,
  {isPasteMarked, typed}: TerminalBefore,
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
  const take = (chunk: Uint8Array | string): void => {
    quiet.stop();
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, {stream: true});
    pass(reader.read(text, performance.now()));
  };
  take(typed);
  stdin.on('data', take);
  stdin.on('end', () => output.end());
  stdin.resume();
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
    takeText: () => {
      stdin.off('data', take);
      quiet.stop();
      let keys = String(output.read() ?? '');
      while (reader.patience() !== null) keys += reader.giveUp(performance.now());
      return textOf(keys);
    },
  });
  return input;
}
