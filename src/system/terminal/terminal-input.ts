import {PassThrough} from 'node:stream';
import {createInputDecoder} from './input-decoder.ts';
import {createInputReader} from './input-reader.ts';
import {createQuietTimer} from './quiet-timer.ts';
import {typedText} from './typed-text.ts';

/** The keyboard as the screen reads it. It emits `cell-size` with a size that the terminal reports. */
export type TerminalInput = PassThrough & {
  readonly isTTY: true;
  setRawMode(isRaw: boolean): TerminalInput;
  ref(): TerminalInput;
  unref(): TerminalInput;
  /** Stops reading; returns the text of all input that was not read yet. */
  takeText(): string;
};

/** The terminal's answers before it is read. */
export interface TerminalBefore {
  readonly isPasteMarked: boolean;
  /** Keys that arrived while it was asked. */
  readonly typed: Uint8Array;
}

/** The stream that is read; in the program it is stdin. */
export type Keyboard = NodeJS.ReadableStream & {
  setRawMode(isRaw: boolean): unknown;
  ref(): unknown;
  unref(): unknown;
};

/**
 * A stream between the terminal and Ink: it joins UTF-8 that is cut between reads, delivers a paste
 * complete no matter how it was cut, and releases the keyboard after a paste whose end never
 * arrives. The terminal is read from now on: input that is still in the terminal when it is lost is
 * lost with it.
 */
export function createTerminalInput(
  stdin: Keyboard,
  {isPasteMarked, typed}: TerminalBefore,
): TerminalInput {
  const decoder = createInputDecoder();
  const output = new PassThrough();
  const reader = createInputReader(isPasteMarked, (cell) => output.emit('cell-size', cell));
  const pass = (text: string): void => {
    if (text !== '') output.write(text);
    const patience = reader.patience();
    if (patience !== null) quiet.restart(patience);
  };
  const quiet = createQuietTimer(() => pass(reader.giveUp(performance.now())));
  const accept = (chunk: Uint8Array | string): void => {
    quiet.stop();
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk);
    pass(reader.read(text, performance.now()));
  };
  accept(typed);
  stdin.on('data', accept);
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
      stdin.off('data', accept);
      quiet.stop();
      let keys = String(output.read() ?? '');
      while (reader.patience() !== null) keys += reader.giveUp(performance.now());
      return typedText(keys);
    },
  });
  return input;
}
