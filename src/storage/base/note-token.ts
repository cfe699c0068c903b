import {randomBytes} from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import {join} from 'node:path';
import {FailureError} from '../../domain/failure/failure.ts';
import {ensurePrivateFolder, securePrivateFile} from './private-paths.ts';
import {asStorageFailure} from './storage-failure.ts';

const fileName = 'serve-token';

/** 43 characters of base64url. */
const tokenBytes = 32;

/** What a token may be, in an address and in a header; a user may choose one. */
const usable = /^[\w.~-]{16,200}$/;

/**
 * The token with which programs give notes, from its file in the data folder (mode 0600), which is
 * made if it is missing. Any number of processes get the same one. Throws `FailureError`.
 */
export function readNoteToken(dataFolder: string): string {
  ensurePrivateFolder(dataFolder);
  const path = join(dataFolder, fileName);
  return asStorageFailure(path, () => {
    const token = tokenIn(path) ?? newToken(path);
    if (usable.test(token)) return token;
    throw new FailureError({
      kind: 'storage',
      problem: 'unusable-token',
      path,
      detail: '',
    });
  });
}

/** Null if there is no file. */
function tokenIn(path: string): string | null {
  securePrivateFile(path);
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Makes the file complete or not at all; another process may be first. */
function newToken(path: string): string {
  const token = randomBytes(tokenBytes).toString('base64url');
  const temporary = `${path}-${randomBytes(6).toString('hex')}`;
  try {
    const file = openSync(temporary, 'wx', 0o600);
    try {
      writeSync(file, `${token}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return named(temporary, path) ? token : (tokenIn(path) ?? '');
  } finally {
    rmSync(temporary, {force: true});
  }
}

/** Unlike a rename, a link never replaces a file; not every file system has links. */
function named(temporary: string, path: string): boolean {
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'EEXIST') return false;
    renameSync(temporary, path);
    return true;
  }
}
