import {rmSync, statSync} from 'node:fs';
import {DatabaseSync} from 'node:sqlite';
import {FailureError} from '../../domain/failure/failure.ts';
import {ensurePrivateFile} from './private-paths.ts';
import {storageFailure} from './storage-failure.ts';

/** A small database that this process alone holds. */
export interface FileLock {
  /** Twice at will; `remove` takes the file away too, where that can be done. Never throws for a file that is gone. */
  release(remove?: boolean): void;
}

/**
 * `BEGIN EXCLUSIVE` on a small database: the kernel frees it when the holder dies, and keeps it
 * while the holder is merely asleep. Blocks up to `patience` ms; null when another holds it still.
 * Throws `FailureError` for a path that cannot be a lock file.
 */
export function lockFile(path: string, patience = 0): FileLock | null {
  // Not in the try: a path that cannot be a lock file is a failure, not a lock that another holds.
  ensurePrivateFile(path);
  let connection: DatabaseSync | null = null;
  let file: bigint | undefined;
  try {
    file = inodeOf(path);
    connection = new DatabaseSync(path, {timeout: patience});
    connection.exec('BEGIN EXCLUSIVE');
    if (file !== undefined && inodeOf(path) === file) return heldLock(connection, path, file);
    connection.close();
    return null;
  } catch (error) {
    connection?.close();
    // Removed under our hands by a holder that ended: to be tried again, whatever SQLite made of it.
    if (inodeOf(path) !== file) return null;
    const failure = storageFailure(path, error);
    if (failure.kind === 'storage' && failure.problem === 'busy') return null;
    throw new FailureError(failure);
  }
}

/** A holder that ends may remove its file: a lock on a removed file excludes nobody. */
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
        if (remove) removeOurs(path, file);
      } finally {
        // Closing ends the transaction, and with it the lock.
        connection.close();
      }
    },
  };
}

/** One that cannot be removed stays: what was done under the lock is done all the same. */
function removeOurs(path: string, file: bigint): void {
  try {
    if (inodeOf(path) === file) rmSync(path, {force: true});
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}
