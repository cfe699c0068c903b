import type {ReadStream, WriteStream} from 'node:tty';
import {askTerminal, putBack} from './ask-terminal.ts';

/** `silent`: the terminal said nothing in time. */
export type ModeState = 'known' | 'unknown' | 'silent';

/** How long (ms) the terminal may take to answer. */
const patience = 300;

/**
 * Asks the terminal whether it knows a DEC private mode (DECRQM, answered by DECRPM: 0 is "not
 * recognised"). What it is (DA1) is asked after it: a terminal that answers only that does not
 * know the first question, and need not be waited for. Keys typed meanwhile are put back.
 * Source: xterm, "Control Sequences". `stdin` has to be raw.
 */
export async function askTerminalMode(
  stdin: ReadStream,
  stdout: WriteStream,
  mode: number,
): Promise<ModeState> {
  const question = `\u001b[?${mode}$p\u001b[c`;
  const received = await askTerminal(stdin, stdout, {question, answer: identity, patience});
  putBack(stdin, received.replace(modeAnswer, '').replace(identity, ''));
  const value = modeAnswer.exec(received)?.[2];
  if (value !== undefined) return value === '0' ? 'unknown' : 'known';
  return identity.test(received) ? 'unknown' : 'silent';
}

const modeAnswer = /\u001b\[\?(\d+);(\d)\$y/;
const identity = /\u001b\[\?[\d;]*c/;
