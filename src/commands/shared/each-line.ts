import type {Readable} from 'node:stream';
import {encodingOf} from '../../domain/text/decode-text.ts';

export interface LineListener {
  line(text: string): void;
  /** Called after the last line. */
  end(): void;
}

/**
 * Passes every line of a stream to `listener` until the returned function is called, which also
 * lets the process exit while the stream is open.
 */
export function eachLine(stream: Readable, listener: LineListener): () => void {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  const decoded = (chunk: Buffer): string => {
    decoder ??= new TextDecoder(encodingOf(chunk));
    return decoder.decode(chunk, {stream: true});
  };
  let rest = '';
  const read = (chunk: Buffer | string): void => {
    const text = typeof chunk === 'string' ? chunk : decoded(chunk);
    // Only the new text is searched: a long line may come in many chunks.
    const [first = '', ...others] = text.split(/\r\n|\n|\r/);
    const last = others.pop();
    rest += first;
    if (last === undefined) return;
    listener.line(rest);
    for (const line of others) listener.line(line);
    rest = last;
  };
  const end = (): void => {
    if (rest !== '') listener.line(rest);
    rest = '';
    listener.end();
  };
  stream.on('data', read);
  stream.on('end', end);
  // An unreadable stdin (a folder, a lost terminal) is treated like one that has ended.
  stream.on('error', end);
  return () => {
    stream.off('data', read);
    stream.off('end', end);
    stream.pause();
    if ('unref' in stream && typeof stream.unref === 'function') stream.unref();
  };
}
