import type {Interface} from 'node:readline/promises';
import type {Phrase} from '../../domain/program/phrase.ts';
import type {CommandContext} from '../shared/command-context.ts';

/** Returns the line typed, or null after `signal`, Ctrl+D or the loss of the terminal. */
export async function askLine(
  reader: Interface,
  question: string,
  signal: AbortSignal,
): Promise<string | null> {
  const ended = new AbortController();
  reader.once('close', () => ended.abort());
  // The loss of the terminal is reported elsewhere; without a listener readline throws.
  reader.on('error', () => ended.abort());
  const stop = AbortSignal.any([signal, ended.signal]);
  try {
    return await reader.question(question, {signal: stop});
  } catch (error) {
    if (stop.aborted) return null;
    throw error;
  } finally {
    reader.close();
  }
}

/** Asks on the terminal; everything but a clear yes means no, also the end of the input. */
export async function isConfirmed(context: CommandContext, question: Phrase): Promise<boolean> {
  const {stdin, signal, language} = context;
  const {createInterface} = await import('node:readline/promises');
  const reader = createInterface({input: stdin, output: process.stderr});
  const answer = (await askLine(reader, question[language], signal)) ?? '';
  return /^(y|yes|예|네|ㅛ)$/i.test(answer.trim());
}
