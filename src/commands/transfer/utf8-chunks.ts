import {encodingOf} from '../../domain/text/decode-text.ts';
import type {ImportSource} from './open-source.ts';

/** The content in UTF-8; shells and editors of Windows also write UTF-16. */
export async function* utf8Chunks({
  start,
  chunks,
}: Pick<ImportSource, 'start' | 'chunks'>): AsyncIterable<Buffer> {
  const encoding = encodingOf(start);
  if (encoding === 'utf-8') return yield* chunks;
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, {stream: true}));
}
