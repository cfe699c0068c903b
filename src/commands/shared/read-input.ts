import type {Readable} from 'node:stream';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {decodeText} from '../../domain/text/decode-text.ts';
import {readableStart} from '../../domain/text/decode-utf8.ts';
import type {CommandContext} from './command-context.ts';

/** The most bytes read from stdin, more than any accepted memo has. */
const maxInputBytes = 1_000_000;

type Input = Pick<CommandContext, 'signal'> & {readonly stdin: Readable};

/**
 * Reads all of stdin as text. Fails with the offset of the first byte that is neither UTF-8 nor
 * part of a text in UTF-16, and as `readBytes` does. A signal before the end passes the text so far
 * to `onCutOff`.
 */
export async function readInput(
  input: Input,
  onCutOff: (text: string) => void = () => {},
): Promise<Result<string>> {
  const read = await readBytes(input, maxInputBytes, (bytes) => onCutOff(readableStart(bytes)));
  if (!read.ok) return read;
  const size = read.value.length;
  if (size > maxInputBytes) {
    return failed({kind: 'memo-too-large', units: size, limit: maxInputBytes});
  }
  const decoded = decodeText(read.value);
  return decoded.ok
    ? succeeded(decoded.text)
    : failed({kind: 'input-not-text', byte: decoded.byte});
}

/**
 * Reads all of stdin, or until it is more than `limit` bytes. Fails with the system's error code
 * when stdin cannot be read. A signal before the end makes it fail as canceled, and passes the bytes
 * so far to `onCutOff`.
 */
export async function readBytes(
  {stdin, signal}: Input,
  limit: number,
  onCutOff: (bytes: Buffer) => void = () => {},
): Promise<Result<Buffer>> {
  const stop = (): void => {
    stdin.destroy();
  };
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const chunks: Buffer[] = [];
  const cancelled = (): Result<Buffer> => {
    onCutOff(Buffer.concat(chunks));
    return failed({kind: 'network', reason: 'cancelled', detail: ''});
  };
  try {
    await readChunks(stdin, limit, chunks);
    // The loss of the terminal also ends stdin: a partial text must not be taken for a complete
    // one.
    return signal.aborted ? cancelled() : succeeded(Buffer.concat(chunks));
  } catch (error) {
    if (signal.aborted) return cancelled();
    if (!(error instanceof Error && 'code' in error)) throw error;
    return failed({kind: 'storage', problem: 'other', path: 'stdin', detail: String(error.code)});
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function readChunks(stdin: Readable, limit: number, chunks: Buffer[]): Promise<void> {
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
    if (size > limit) return;
  }
}
