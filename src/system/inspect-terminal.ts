import {askTerminal, putBack} from './ask-terminal.ts';

/** How long (ms) the terminal may take to answer; one that never does is taken for a plain one. */
const patience = 200;

/**
 * Asks for the keyboard protocol (kitty, "Detection of support for this protocol"), which only terminals
 * that have it answer, then draws the glyph and asks for the cursor (DSR 6), which all do.
 */
const question = '\u001b7\u001b[?u\r\u2500\u001b[6n\u001b8\u001b[K';
const cursorAnswer = /\u001b\[\d+;(\d+)R/;
const keyboardAnswer = /\u001b\[\?\d+u/;

export interface TerminalTraits {
  /**
   * Cells that an ambiguous glyph (East Asian Width "A", Unicode UAX #11) takes here: Korean set-ups
   * often draw two.
   */
  readonly glyphCells: 1 | 2;
  /** Whether it can tell Shift+Enter and Ctrl+Enter from Enter. */
  readonly tellsEnterKeys: boolean;
}

/** Finds out by asking what the terminal is like, and erases the question; keys typed meanwhile are put back. */
export async function inspectTerminal(
  stdin: NodeJS.ReadStream,
  stdout: NodeJS.WriteStream,
): Promise<TerminalTraits> {
  stdin.setRawMode(true);
  const received = await askTerminal(stdin, stdout, {question, answer: cursorAnswer, patience});
  putBack(stdin, received.replace(cursorAnswer, '').replace(keyboardAnswer, ''));
  return {
    glyphCells: cursorAnswer.exec(received)?.[1] === '3' ? 2 : 1,
    tellsEnterKeys: keyboardAnswer.test(received),
  };
}

/** For a command, which leaves the terminal as it was; null where there is none. */
export async function tellsEnterKeys(
  stdin: NodeJS.ReadStream,
  stdout: NodeJS.WriteStream,
): Promise<boolean | null> {
  if (!stdin.isTTY || !stdout.isTTY) return null;
  try {
    return (await inspectTerminal(stdin, stdout)).tellsEnterKeys;
  } finally {
    stdin.setRawMode(false);
  }
}
