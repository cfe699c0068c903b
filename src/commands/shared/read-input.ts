import type {Readable} from 'node:stream';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {CommandContext} from './command-context.ts';

/** Most bytes read from stdin: more than any memo that is accepted. */
const maxInputBytes = 1_000_000;

/**
 * All of stdin as text. Fails with the offset of the first byte that is not UTF-8, as cancelled when
 * a signal comes before the end, which gives `onCutOff` what there was, and with the system's code
 * when stdin cannot be read.
 */
export async function readInput(
  {stdin, signal}: Pick<CommandContext, 'signal'> & {readonly stdin: Readable},
  onCutOff: (text: string) => void = () => {},
): Promise<Result<string>> {
  const stop = (): void => {
    stdin.destroy();
  };
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const chunks: Buffer[] = [];
  const cancelled = (): Result<string> => {
    onCutOff(new TextDecoder().decode(Buffer.concat(chunks)));
    return failed({kind: 'network', reason: 'cancelled', detail: ''});
  };
  try {
    const read = await readAll(stdin, chunks);
    // A terminal that is lost ends its stdin too: half a text must not be taken for all of it.
    return signal.aborted ? cancelled() : read;
  } catch (error) {
    if (signal.aborted) return cancelled();
    if (!(error instanceof Error && 'code' in error)) throw error;
    return failed({kind: 'storage', problem: 'other', path: 'stdin', detail: String(error.code)});
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function readAll(stdin: Readable, chunks: Buffer[]): Promise<Result<string>> {
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
    if (size > maxInputBytes) {
      return failed({kind: 'memo-too-large', units: size, limit: maxInputBytes});
    }
  }
  return decode(Buffer.concat(chunks));
}

function decode(bytes: Buffer): Result<string> {
  try {
    return succeeded(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
  } catch {
    return failed({kind: 'input-not-text', byte: firstBadByte(bytes)});
  }
}

const replacement = Buffer.from('\uFFFD');

/** TextDecoder does not tell where: the first U+FFFD that does not stand in the input does. */
function firstBadByte(bytes: Buffer): number {
  let byte = 0;
  for (const character of bytes.toString('utf8')) {
    const isOurs = character === '\uFFFD';
    if (isOurs && !bytes.subarray(byte, byte + 3).equals(replacement)) return byte;
    byte += Buffer.byteLength(character);
  }
  return byte;
}
