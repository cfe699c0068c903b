import {type Background, backgroundFromPalette, backgroundOf} from '../domain/background.ts';
import type {Environment} from '../domain/environment.ts';
import {askTerminal, putBack} from './ask-terminal.ts';

/** How long (ms) the terminal may take to answer; one that never does is taken for a plain one. */
const patience = 200;

/** Asks for the background (OSC 11). The Linux console would write a part of it on the screen. */
const colorQuestion = '\u001b]11;?\u0007';
/**
 * Asks for the keyboard protocol (kitty, "Detection of support for this protocol"), which only terminals
 * that have it answer, then draws the glyph and asks for the cursor (DSR 6), which all do, and last.
 */
const question = '\u001b[?u\r\u2500\u001b[6n';
const save = '\u001b7';
const restore = '\u001b8\u001b[K';

const cursorAnswer = /\u001b\[\d+;(\d+)R/;
const keyboardAnswer = /\u001b\[\?\d+u/;

/** What a terminal says of its background: also when it comes later than it was waited for. */
export const colorAnswer = /\u001b\]11;([^\u0007\u001b]*)(?:\u0007|\u001b\\)/;

export interface TerminalTraits {
  /**
   * Cells that an ambiguous glyph (East Asian Width "A", Unicode UAX #11) takes here: Korean set-ups
   * often draw two.
   */
  readonly glyphCells: 1 | 2;
  /** Whether it can tell Shift+Enter and Ctrl+Enter from Enter. */
  readonly tellsEnterKeys: boolean;
  /** Null: neither the terminal nor COLORFGBG tells. */
  readonly background: Background | null;
}

/** Finds out by asking what the terminal is like, and erases the question; keys typed meanwhile are put back. */
export async function inspectTerminal(
  stdin: NodeJS.ReadStream,
  stdout: NodeJS.WriteStream,
  env: Environment,
): Promise<TerminalTraits> {
  stdin.setRawMode(true);
  const received = await askTerminal(stdin, stdout, {
    question: `${save}${env['TERM'] === 'linux' ? '' : colorQuestion}${question}${restore}`,
    answer: cursorAnswer,
    patience,
  });
  const answers = [cursorAnswer, keyboardAnswer, colorAnswer];
  putBack(
    stdin,
    answers.reduce((rest, answer) => rest.replace(answer, ''), received),
  );
  const told = backgroundOf(colorAnswer.exec(received)?.[1] ?? '');
  return {
    glyphCells: cursorAnswer.exec(received)?.[1] === '3' ? 2 : 1,
    tellsEnterKeys: keyboardAnswer.test(received),
    background: told ?? backgroundFromPalette(env['COLORFGBG']),
  };
}

/** For a command, which leaves the terminal as it was; null where there is none. */
export async function tellsEnterKeys(
  stdin: NodeJS.ReadStream,
  stdout: NodeJS.WriteStream,
  env: Environment,
): Promise<boolean | null> {
  if (!stdin.isTTY || !stdout.isTTY) return null;
  try {
    return (await inspectTerminal(stdin, stdout, env)).tellsEnterKeys;
  } finally {
    stdin.setRawMode(false);
  }
}
