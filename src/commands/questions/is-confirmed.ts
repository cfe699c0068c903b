import type {Phrase} from '../../domain/program/phrase.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {askLine} from './ask-line.ts';

/** Asks on the terminal; everything but a clear yes means no, also the end of the input. */
export async function isConfirmed(context: CommandContext, question: Phrase): Promise<boolean> {
  const {stdin, signal, language} = context;
  const {createInterface} = await import('node:readline/promises');
  const reader = createInterface({input: stdin, output: process.stderr});
  const answer = (await askLine(reader, question[language], signal)) ?? '';
  return /^(y|yes|예|네|ㅛ)$/i.test(answer.trim());
}
