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

/** Whether SQLite could not open a file (CANTOPEN), for example because it does not exist. */
export function isMissingFile(error: unknown): boolean {
  if (!(error instanceof Error && 'errcode' in error)) return false;
  return typeof error.errcode === 'number' && (error.errcode & 0xff) === 14;
}
