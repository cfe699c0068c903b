import {failed, type Result, succeeded} from '../domain/result.ts';
import type {CommandContext} from './command-context.ts';

/** Most bytes read from stdin: more than any memo that is accepted. */
const largestInput = 1_000_000;

/** All of stdin as text. Fails with the offset of the first byte that is not UTF-8. */
export async function readInput(context: CommandContext): Promise<Result<string>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of context.stdin) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
    if (size > largestInput) {
      return failed({kind: 'memo-too-large', units: size, limit: largestInput});
    }
  }
  return decode(Buffer.concat(chunks));
}

function decode(bytes: Buffer): Result<string> {
  try {
    return succeeded(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
  } catch {
    // TextDecoder does not tell where: encode its lenient reading and find the first difference.
    const lenient = Buffer.from(bytes.toString('utf8'), 'utf8');
    let byte = 0;
    while (byte < bytes.length && bytes[byte] === lenient[byte]) byte += 1;
    return failed({kind: 'input-not-text', byte});
  }
}
