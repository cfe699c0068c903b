import type {Phrase} from '../../domain/program/phrase.ts';
import {askLine} from '../questions/ask-line.ts';
import type {CommandContext} from '../shared/command-context.ts';

/** Asks at the terminal. Null after Ctrl+C, Ctrl+D or the loss of the terminal. */
export async function askPerson(
  {stdin, signal, language}: CommandContext,
  question: Phrase,
): Promise<string | null> {
  const {createInterface} = await import('node:readline/promises');
  const reader = createInterface({input: stdin, output: process.stderr});
  // In raw mode Ctrl+C arrives as a byte, not as a signal.
  reader.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  return askLine(reader, question[language], signal);
}

/** Whether the answer is a yes; ㅛ is the same key in Hangul mode. */
export function isYes(answer: string | null): boolean {
  return /^(?:y|yes|ㅛ|네|예)$/i.test(answer?.trim() ?? '');
}
