import type {Interface} from 'node:readline/promises';

/** The line that answers, or null when `signal`, Ctrl+D or the loss of the terminal comes instead. */
export async function askLine(
  reader: Interface,
  question: string,
  signal: AbortSignal,
): Promise<string | null> {
  const ended = new AbortController();
  reader.once('close', () => ended.abort());
  // A terminal that is lost is reported elsewhere; readline throws where nobody listens.
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
