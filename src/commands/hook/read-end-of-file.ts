import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs';

/** The last bytes of a regular file as text; null if it cannot be read. Never waits for a pipe. */
export function readEndOfFile(path: string, maxBytes: number): string | null {
  let file: number | null = null;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const facts = fstatSync(file);
    if (!facts.isFile()) return null;
    const bytes = Buffer.alloc(Math.min(facts.size, maxBytes));
    const length = readSync(file, bytes, 0, bytes.length, facts.size - bytes.length);
    return bytes.toString('utf8', 0, length);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  } finally {
    if (file !== null) closeSync(file);
  }
}
