import {PassThrough} from 'node:stream';
import {colorAnswer} from './inspect-terminal.ts';
import {createPasteFilter} from './paste-filter.ts';

/** The keyboard as the screen reads it. */
export type TerminalInput = PassThrough & {
  readonly isTTY: true;
  setRawMode(isRaw: boolean): TerminalInput;
  ref(): TerminalInput;
  unref(): TerminalInput;
};

/** A key as xterm's modifyOtherKeys tells it (ctlseqs, formatOtherKeys 0); Ink reads the other form, CSI u. */
const otherKeys = /\u001b\[27;(\d+);(\d+)~/g;

/**
 * Puts itself between the terminal and Ink: UTF-8 that is cut between reads is joined, a paste
 * arrives whole however it was cut, and one whose end never comes does not keep the keyboard.
 */
export function createTerminalInput(stdin: NodeJS.ReadStream): TerminalInput {
  const decoder = new TextDecoder();
  const filter = createPasteFilter();
  const output = new PassThrough();
  let timer: NodeJS.Timeout | undefined;
  const pass = (text: string): void => {
    // An answer that came too late is no key.
    const typed = text.replace(colorAnswer, '').replace(otherKeys, '\u001b[$2;$1u');
    if (typed !== '') output.write(typed);
  };
  const read = (chunk: Buffer | string): void => {
    clearTimeout(timer);
    pass(filter.push(typeof chunk === 'string' ? chunk : decoder.decode(chunk, {stream: true})));
    const patience = filter.patience();
    if (patience !== null) timer = setTimeout(() => pass(filter.giveUp()), patience);
  };
  stdin.on('data', read);
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
