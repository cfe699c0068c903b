import {statSync, unlinkSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import type {Lock, LockName, Locks} from '../app/storage-ports.ts';
import {FailureError} from '../domain/failure.ts';
import {ensurePrivateFile, ensurePrivateFolder} from './private-paths.ts';
import {storageFailure} from './storage-failure.ts';

const pollInterval = 25;

/**
 * Locks between processes: `BEGIN EXCLUSIVE` held on a small database of its own. The kernel frees
 * it when the holder dies, and keeps it while the holder is merely asleep, so that no age, pid or
 * theft is needed.
 */
export function createLocks(folder: string, wait: (ms: number) => Promise<void>): Locks {
  return {
    acquire: async (name, timeout) => {
      ensurePrivateFolder(folder);
      const path = join(folder, `${name}.lock`);
      for (let waited = 0; ; waited += pollInterval) {
        const lock = tryAcquire(path, name);
        if (lock !== null) return lock;
        if (waited >= timeout) return null;
        await wait(pollInterval);
      }
    },
  };
}

function tryAcquire(path: string, name: LockName): Lock | null {
  let connection: DatabaseSync | null = null;
  try {
    ensurePrivateFile(path);
    const file = inodeOf(path);
    connection = new DatabaseSync(path, {timeout: 0});
    connection.exec('BEGIN EXCLUSIVE');
    if (file !== undefined && inodeOf(path) === file) return heldLock(connection, path, name);
    connection.close();
    return null;
  } catch (error) {
    connection?.close();
    const failure = storageFailure(path, error);
    if (failure.kind === 'storage' && failure.problem === 'busy') return null;
    throw new FailureError(failure);
  }
}

/** A holder that ends removes its file: a lock on a removed file excludes nobody. */
function inodeOf(path: string): bigint | undefined {
  return statSync(path, {bigint: true, throwIfNoEntry: false})?.ino;
}

function heldLock(connection: DatabaseSync, path: string, name: LockName): Lock {
  let held = true;
  return {
    release: () => {
      if (!held) return;
      held = false;
      // A sender's name is used once: its file would never be wanted again.
      if (name.startsWith('sender-')) unlinkSync(path);
      connection.exec('ROLLBACK');
      connection.close();
    },
  };
}
