import type {Interface} from 'node:readline/promises';

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
