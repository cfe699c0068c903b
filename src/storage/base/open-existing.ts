import {DatabaseSync} from 'node:sqlite';
import {pathToFileURL} from 'node:url';

/**
 * Opens a database that must exist; SQLite raises CANTOPEN if it does not. By default SQLite
 * creates a missing file: a lock file that another process removed between two calls would be
 * created again, and nothing would remove it.
 */
export function openExisting(path: string, timeout: number): DatabaseSync {
  return new DatabaseSync(existingFile(path), {timeout});
}

/** The address of a file that SQLite does not create (sqlite.org, "Uniform Resource Identifiers"). */
export function existingFile(path: string): URL {
  const url = pathToFileURL(path);
  url.searchParams.set('mode', 'rw');
  return url;
}

/** Whether a file does not exist: ENOENT, or SQLite's CANTOPEN, which has other causes too. */
export function isMissingFile(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('errcode' in error) return typeof error.errcode === 'number' && (error.errcode & 0xff) === 14;
  return 'code' in error && error.code === 'ENOENT';
}
