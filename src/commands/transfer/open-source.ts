import {stat} from 'node:fs/promises';
import type {Readable} from 'node:stream';
import type {CommandContext} from '../shared/command-context.ts';
import {openInputStream} from '../shared/open-input-stream.ts';

/** The content to import and the file's metadata. */
export interface ImportSource {
  /** The complete content if it is small, otherwise its beginning. */
  readonly start: Buffer;
  readonly isWhole: boolean;
  /** The complete content, from the beginning. */
  readonly chunks: AsyncIterable<Buffer>;
  readonly path: string | null;
  /** The modification time (whole ms); null for a pipe. */
  readonly writtenAt: number | null;
  readonly isOpenToOthers: boolean;
}

/** The most bytes of a token file. */
const smallFileBytes = 1_000_000;

/** Reads the beginning of a file, or of stdin for `-`; throws system errors. */
export async function openSource(context: CommandContext, path: string): Promise<ImportSource> {
  if (path === '-') {
    const beginning = await readBeginning(untilAborted(context.stdin, context.signal));
    return {...beginning, path: null, writtenAt: null, isOpenToOthers: false};
  }
  const stats = await stat(path);
  const stream = openInputStream(path);
  const beginning = await readBeginning(untilAborted(stream, context.signal));
  // A device such as /dev/zero has no end.
  if (!beginning.isWhole && (stats.isCharacterDevice() || stats.isBlockDevice())) {
    stream.destroy();
    throw Object.assign(new Error(`no end: ${path}`), {code: 'EFBIG'});
  }
  const isRegular = stats.isFile();
  return {
    ...beginning,
    path,
    writtenAt: isRegular ? Math.floor(stats.mtimeMs) : null,
    isOpenToOthers: process.platform !== 'win32' && isRegular && (stats.mode & 0o077) !== 0,
  };
}

async function readBeginning(
  stream: AsyncIterable<Buffer | string>,
): Promise<Pick<ImportSource, 'start' | 'isWhole' | 'chunks'>> {
  const read: Buffer[] = [];
  let size = 0;
  const chunks = stream[Symbol.asyncIterator]();
  let next = await chunks.next();
  while (!next.done && size <= smallFileBytes) {
    read.push(Buffer.from(next.value));
    size += next.value.length;
    next = await chunks.next();
  }
  const rest = next;
  return {start: Buffer.concat(read), isWhole: rest.done === true, chunks: all(read, rest, chunks)};
}

async function* all(
  read: readonly Buffer[],
  rest: IteratorResult<Buffer | string>,
  chunks: AsyncIterator<Buffer | string>,
): AsyncIterable<Buffer> {
  yield* read;
  for (let next = rest; !next.done; next = await chunks.next()) yield Buffer.from(next.value);
}

/** Ends the stream when the signal aborts, because an open pipe would keep the process running. */
async function* untilAborted(
  stream: Readable,
  signal: AbortSignal,
): AsyncIterable<Buffer | string> {
  const stop = (): void => {
    stream.destroy();
  };
  signal.addEventListener('abort', stop, {once: true});
  if (signal.aborted) stop();
  try {
    yield* stream;
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
