import {rmSync, statSync} from 'node:fs';
import type {DatabaseSync} from 'node:sqlite';
import {FailureError} from '../../domain/failure/failure.ts';
import {openExisting} from './open-existing.ts';
import {ensurePrivateFile} from './private-paths.ts';
import {storageFailure} from './storage-failure.ts';

/** A lock on a small database; only one process holds it at a time. */
export interface FileLock {
  /**
   * Releases the lock; a second call is a no-op. With `remove`, deletes the file too if possible.
   * Never throws if the file no longer exists.
   */
  release(remove?: boolean): void;
}

/**
 * Acquires a lock by `BEGIN EXCLUSIVE` on a small database. The kernel frees it when the holder
 * dies, and keeps it while the holder is suspended. Blocks up to `timeout` ms; returns null if
 * another process still holds it. Throws `FailureError` for a path that cannot be a lock file.
 */
export function lockFile(path: string, timeout = 0): FileLock | null {
  // The call is outside the try block: a path that cannot be a lock file is a failure, not a busy
  // lock.
  ensurePrivateFile(path);
  let connection: DatabaseSync | null = null;
  let file: bigint | undefined;
  try {
    file = inodeOf(path);
    connection = openExisting(path, timeout);
    connection.exec('BEGIN EXCLUSIVE');
    if (file !== undefined && inodeOf(path) === file) return heldLock(connection, path, file);
    connection.close();
    return null;
  } catch (error) {
    connection?.close();
    // The previous holder removed the file in the meantime: the caller should retry, no matter
    // which error SQLite raised.
    if (file === undefined || inodeOf(path) !== file) return null;
    const failure = storageFailure(path, error);
    if (failure.kind === 'storage' && failure.problem === 'busy') return null;
    throw new FailureError(failure);
  }
}

/**
 * The inode of the file. A holder may remove its file when it releases: a lock on a removed file
 * excludes no other process.
 */
function inodeOf(path: string): bigint | undefined {
  return statSync(path, {bigint: true, throwIfNoEntry: false})?.ino;
}

function heldLock(connection: DatabaseSync, path: string, file: bigint): FileLock {
  let isHeld = true;
  return {
    release: (remove = false) => {
      if (!isHeld) return;
      isHeld = false;
      try {
        if (remove) removeOwn(path, file);
      } finally {
        // Closing ends the transaction, and with it the lock.
        connection.close();
      }
    },
  };
}

/**
 * Removes the file if it is still this lock's own. A file that cannot be removed is left behind:
 * the work under the lock is done anyway.
 */
function removeOwn(path: string, file: bigint): void {
  try {
    if (inodeOf(path) === file) rmSync(path, {force: true});
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}
