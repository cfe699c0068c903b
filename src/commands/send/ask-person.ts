import type {Interface} from 'node:readline/promises';
import {setTimeout as delay, setImmediate as immediate} from 'node:timers/promises';
import type {Phrase} from '../../domain/program/phrase.ts';
import {askLine} from '../questions/ask-line.ts';
import type {CommandContext} from '../shared/command-context.ts';

/** For how long (ms) no key must arrive before a question is asked. */
const quietMs = 100;

/**
 * Asks at the terminal. What was typed before the question was on the screen answers nothing: it is
 * dropped. Null after Ctrl+C, Ctrl+D or the loss of the terminal.
 */
export async function askPerson(
  {stdin, signal, language}: CommandContext,
  question: Phrase,
): Promise<string | null> {
  const {createInterface} = await import('node:readline/promises');
  const early = createInterface({input: stdin, terminal: true});
  early.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  if (!(await dropTyped(early, {stdin, signal}))) return null;
  const reader = createInterface({input: stdin, output: process.stderr});
  // In raw mode Ctrl+C arrives as a byte, not as a signal.
  reader.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  return askLine(reader, question[language], signal);
}

/** Reads what was typed until no more comes; returns whether a question can be asked then. */
async function dropTyped(
  reader: Interface,
  {stdin, signal}: Pick<CommandContext, 'stdin' | 'signal'>,
): Promise<boolean> {
  const ended = new AbortController();
  reader.once('close', () => ended.abort());
  reader.on('error', () => ended.abort());
  const stop = AbortSignal.any([signal, ended.signal]);
  let isQuiet = false;
  const onKey = (): void => {
    isQuiet = false;
  };
  stdin.on('keypress', onKey);
  try {
    while (!isQuiet && !stop.aborted) {
      isQuiet = true;
      await delay(quietMs, undefined, {signal: stop}).catch(() => {});
      // After a stall the timer comes before the keys that have arrived meanwhile.
      await immediate();
    }
    return !stop.aborted;
  } finally {
    stdin.off('keypress', onKey);
    reader.close();
  }
}

/** Whether the answer is a yes; ㅛ is the same key in Hangul mode. */
export function isYes(answer: string | null): boolean {
  return /^(?:y|yes|ㅛ|네|예)$/i.test(answer?.trim() ?? '');
}
