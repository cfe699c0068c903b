import {Writable} from 'node:stream';
import type {Phrase} from '../messages/words.ts';
import type {CommandContext} from './command-context.ts';

/** Reads one line without showing it: a key may stand on a shared screen. Empty when cancelled. */
export async function askHidden(context: CommandContext, prompt: Phrase): Promise<string> {
  const {createInterface} = await import('node:readline/promises');
  const silent = new Writable({write: (_chunk, _encoding, done) => done()});
  const reader = createInterface({input: context.stdin, output: silent, terminal: true});
  const closed = new AbortController();
  reader.once('close', () => closed.abort());
  // A terminal that is lost is reported elsewhere; readline throws where nobody listens.
  reader.on('error', () => closed.abort());
  // In raw mode Ctrl+C is a byte: it is made the signal that it is everywhere else.
  reader.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  process.stderr.write(prompt[context.language]);
  try {
    return await reader.question('', {signal: AbortSignal.any([context.signal, closed.signal])});
  } catch (error) {
    if (context.signal.aborted || closed.signal.aborted) return '';
    throw error;
  } finally {
    reader.close();
    process.stderr.write('\n');
  }
}
