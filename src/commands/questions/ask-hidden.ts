import {Writable} from 'node:stream';
import type {Phrase} from '../../domain/program/phrase.ts';
import type {CommandContext} from '../shared/command-context.ts';
import {askLine} from './ask-line.ts';

/** Reads one line without echoing it, because the screen may be shared. Empty when canceled. */
export async function askHidden(context: CommandContext, prompt: Phrase): Promise<string> {
  const {createInterface} = await import('node:readline/promises');
  const silent = new Writable({write: (_chunk, _encoding, done) => done()});
  const reader = createInterface({input: context.stdin, output: silent, terminal: true});
  // In raw mode Ctrl+C arrives as a byte, not as a signal.
  reader.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  process.stderr.write(prompt[context.language]);
  try {
    return (await askLine(reader, '', context.signal)) ?? '';
  } finally {
    process.stderr.write('\n');
  }
}
