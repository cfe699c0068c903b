import {existsSync, readdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Lock, LockName, Locks} from '../../app/ports/storage-ports.ts';
import {type Failure, FailureError} from '../../domain/failure/failure.ts';
import {type FileLock, lockFile} from './file-lock.ts';
import {ensurePrivateFolder} from './private-paths.ts';
import {locksExclude} from './prove-locks.ts';
import {asStorageFailure} from './storage-failure.ts';

const pollIntervalMs = 25;

const ofProcess = /^(?:sender|app|editor|run)-/;

/** Lock files of processes and of proofs, with what is left of SQLite's journal. */
const usedOnce = /^(?:sender|app|editor|run|proof)-.*\.lock(?=$|-journal$)/;

/**
 * Locks between processes, each on its own small file: no timeouts, process ids or lock stealing
 * are needed.
 */
export function createLocks(folder: string, wait: (ms: number) => Promise<void>): Locks {
  let proof: Promise<boolean | null> | null = null;
  return {
    defect: async () => {
      ensurePrivateFolder(folder);
      proof ??= locksExclude(folder);
      const exclude = await proof;
      // Unknown, for example while the disk is full: the next call tries again.
      if (exclude === null) proof = null;
      return exclude === false ? noLocks(dirname(folder)) : null;
    },
    acquire: async (name, timeout) => {
      ensurePrivateFolder(folder);
      for (let waited = 0; ; waited += pollIntervalMs) {
        const lock = tryAcquire(folder, name);
        if (lock !== null) return lock;
        if (waited >= timeout) return null;
        await wait(pollIntervalMs);
      }
    },
    sweep: () => {
      for (const file of processFiles(folder)) removeWhenFree(join(folder, file));
    },
  };
}

/**
 * Locks that are not yet released. The set keeps them reachable: garbage collection would close
 * their connections and free the locks.
 */
const held = new Set<FileLock>();

function tryAcquire(folder: string, name: LockName): Lock | null {
  const lock = lockFile(join(folder, `${name}.lock`));
  if (lock === null) return null;
  held.add(lock);
  return {
    release: () => {
      held.delete(lock);
      // The name of a process is used once: its file is never needed again.
      lock.release(ofProcess.test(name));
    },
  };
}

/** `path` is the folder that must be moved. */
function noLocks(path: string): Failure {
  return {kind: 'storage', problem: 'no-locks', path, detail: ''};
}

/** The lock files of processes, including those of which only SQLite's journal is left. */
function processFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const files = asStorageFailure(folder, () => readdirSync(folder));
  const names = files.map((file) => usedOnce.exec(file)?.[0] ?? '');
  return [...new Set(names)].filter((name) => name !== '');
}

/**
 * Removes a lock file that no process holds. Another user's file, or a path that is not a file, is
 * skipped: it blocks no one.
 */
function removeWhenFree(path: string): void {
  try {
    lockFile(path)?.release(true);
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
  }
}
