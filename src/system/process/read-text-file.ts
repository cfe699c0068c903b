import {constants} from 'node:fs';
import {open} from 'node:fs/promises';
import {homedir} from 'node:os';
import {join} from 'node:path';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {decodeText} from '../../domain/text/decode-text.ts';

/** The maximum size of a file (bytes). */
const maxBytes = 1_000_000;

/**
 * Reads a text file that the user named; `~/` is the home folder. What is no file, such as a pipe,
 * is not read, because it may never end.
 */
export async function readTextFile(path: string): Promise<Result<string>> {
  const unreadable = (detail: string): Result<string> =>
    failed({kind: 'input-unreadable', path, detail});
  try {
    await using file = await open(located(path), constants.O_RDONLY | constants.O_NONBLOCK);
    const facts = await file.stat();
    if (!facts.isFile()) return unreadable(facts.isDirectory() ? 'EISDIR' : 'not a file');
    if (facts.size > maxBytes) return tooLarge(facts.size);
    const decoded = decodeText(await file.readFile());
    if (decoded.ok) return succeeded(decoded.text);
    return failed({kind: 'input-not-text', byte: decoded.byte, from: {file: path}});
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return unreadable(String(error.code));
  }
}

function located(path: string): string {
  return path.startsWith('~/') ? join(homedir(), path.slice(2)) : path;
}

function tooLarge(bytes: number): Result<string> {
  return failed({kind: 'memo-too-large', units: bytes, limit: maxBytes});
}
