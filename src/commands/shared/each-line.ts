import type {Readable} from 'node:stream';

export interface LineTaker {
  line(text: string): void;
  /** Nothing more will come. */
  end(): void;
}

/**
 * Gives every line of a stream to `taker` until the returned function is called, which also lets the
 * process end although the stream stays open.
 */
export function eachLine(stream: Readable, taker: LineTaker): () => void {
  const decoder = new TextDecoder();
  let rest = '';
  const read = (chunk: Buffer | string): void => {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, {stream: true});
    const lines = (rest + text).split(/\r\n|\n|\r/);
    rest = lines.pop() ?? '';
    for (const line of lines) taker.line(line);
  };
  const end = (): void => {
    if (rest !== '') taker.line(rest);
    rest = '';
    taker.end();
  };
  stream.on('data', read);
  stream.on('end', end);
  // A stdin that cannot be read (a folder, a lost terminal) says no more than one that has ended.
  stream.on('error', end);
  return () => {
    stream.off('data', read);
    stream.off('end', end);
    stream.pause();
    if ('unref' in stream && typeof stream.unref === 'function') stream.unref();
  };
}
