import {
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import {dirname} from 'node:path';
import {FailureError, type StorageProblem} from '../../domain/failure/failure.ts';
import {asStorageFailure} from './storage-failure.ts';

/**
 * Creates the folder with mode 0700, or tightens the mode of an existing one. Throws `FailureError`
 * if the folder belongs to another user, is shared, or is not a folder.
 */
export function ensurePrivateFolder(path: string): void {
  asStorageFailure(path, () => {
    makeFolder(path);
    const stats = statSync(path, {throwIfNoEntry: false});
    if (stats === undefined) throw refusal('not-writable', path, 'ENOENT');
    if (!stats.isDirectory()) throw refusal('not-a-folder', path);
    refuseForeign(path, stats);
    // A sticky folder such as /tmp belongs to all users: mode 0700 would lock the others out.
    if ((stats.mode & 0o1000) !== 0) throw refusal('shared-folder', path);
    restrictMode(path, stats, 0o700);
  });
}

/**
 * Refuses a symbolic link, a special file and another user's file; tightens the mode of a file that
 * others may read.
 */
export function securePrivateFile(path: string): void {
  asStorageFailure(path, () => {
    const stats = lstatSync(path, {throwIfNoEntry: false});
    if (stats === undefined) return;
    if (!stats.isFile()) throw refusal('not-a-file', path);
    refuseForeign(path, stats);
    restrictMode(path, stats, 0o600);
  });
}

/**
 * Like `securePrivateFile`, but creates a missing file: SQLite would create one that others may
 * read. A file that exists is never opened here, since closing it would free every lock that this
 * process holds on it (POSIX, fcntl).
 */
export function ensurePrivateFile(path: string): void {
  securePrivateFile(path);
  asStorageFailure(path, () => {
    try {
      closeSync(openSync(path, 'wx', 0o600));
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  });
}

/**
 * Opens a file for appending, under the rules of `securePrivateFile`, and creates a missing file
 * with mode 0600 regardless of the umask. A file that has content must begin with `start`: a wrong
 * path must not damage another file. A torn last line is ended. The checks follow the opening: in a
 * shared folder, the name could refer to another file by then.
 */
export function openPrivateFile(path: string, start: string): number {
  return asStorageFailure(path, () => {
    const file = openOwnFile(path);
    try {
      const stats = fstatSync(file);
      // A second name of the file is a link too: the other one may be anything.
      if (!stats.isFile() || stats.nlink > 1) throw refusal('not-a-file', path);
      refuseForeign(path, stats);
      if (stats.size > 0 && textAt(file, 0, start.length) !== start) {
        throw refusal('other', path, 'foreign-content');
      }
      if (isOpenToOthers(stats)) fchmodSync(file, 0o600);
      if (stats.size > 0 && textAt(file, stats.size - 1, 1) !== '\n') writeSync(file, '\n');
      return file;
    } catch (error) {
      closeSync(file);
      throw error;
    }
  });
}

function textAt(file: number, position: number, length: number): string {
  const bytes = Buffer.alloc(length);
  return bytes.toString('latin1', 0, readSync(file, bytes, 0, length, position));
}

/** Opens the file without following a symbolic link or waiting for the reader of a FIFO. */
function openOwnFile(path: string): number {
  const {O_APPEND, O_CREAT, O_RDWR} = constants;
  // Windows has neither of these flags.
  const {O_NOFOLLOW = 0, O_NONBLOCK = 0} = constants;
  try {
    return openSync(path, O_APPEND | O_CREAT | O_RDWR | O_NOFOLLOW | O_NONBLOCK, 0o600);
  } catch (error) {
    const code = errorCode(error);
    if (['EISDIR', 'ELOOP', 'ENXIO'].includes(code)) throw refusal('not-a-file', path, code);
    throw error;
  }
}

/**
 * Creates the folder and its parents. The `recursive` option of `mkdirSync` never returns when the
 * system always reports ENOENT, as below /proc.
 */
function makeFolder(path: string): void {
  const code = tryMakeFolder(path);
  if (code === 'ENOENT' && dirname(path) !== path) {
    makeFolder(dirname(path));
    const again = tryMakeFolder(path);
    if (again === 'ENOENT') throw refusal('not-writable', path, again);
  }
}

/**
 * The error code if no folder was created, otherwise null. The caller checks a path that already
 * exists.
 */
function tryMakeFolder(path: string): string | null {
  try {
    mkdirSync(path, 0o700);
    return null;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOTDIR') throw refusal('not-a-folder', path, code);
    if (code === 'EEXIST' || code === 'ENOENT') return code;
    throw error;
  }
}

function restrictMode(path: string, stats: Stats, mode: number): void {
  if (isOpenToOthers(stats)) chmodSync(path, mode);
}

function isOpenToOthers({mode}: Stats): boolean {
  return process.platform !== 'win32' && (mode & 0o077) !== 0;
}

function refuseForeign(path: string, stats: Stats): void {
  const uid = process.getuid?.();
  if (uid !== undefined && stats.uid !== uid) {
    throw refusal('foreign-owner', path, `uid ${stats.uid}`);
  }
}

function refusal(problem: StorageProblem, path: string, detail = ''): FailureError {
  return new FailureError({kind: 'storage', problem, path, detail});
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
