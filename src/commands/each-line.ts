import type {Readable} from 'node:stream';

/**
 * Calls `take` for every line of a stream until the returned function is called, which also lets
 * the process end although the stream stays open.
 */
export function eachLine(stream: Readable, take: (line: string) => void): () => void {
  const decoder = new TextDecoder();
  let rest = '';
  const read = (chunk: Buffer | string): void => {
    const lines = (
      rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, {stream: true}))
    ).split(/\r\n|\n|\r/);
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
  };
  const end = (): void => {
    if (rest !== '') take(rest);
    rest = '';
  };
  stream.on('data', read);
  stream.on('end', end);
  return () => {
    stream.off('data', read);
    stream.off('end', end);
    stream.pause();
    if ('unref' in stream && typeof stream.unref === 'function') stream.unref();
  };
}
