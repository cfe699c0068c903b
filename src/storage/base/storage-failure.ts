import {closeSync, openSync} from 'node:fs';
import {dirname} from 'node:path';
import {type Failure, FailureError, type StorageProblem} from '../../domain/failure/failure.ts';
import {canLock, isLockCode} from './prove-locks.ts';
import {DamagedValue} from './row-values.ts';

/** The primary result codes of SQLite that a user can act on (sqlite.org, "Result Codes"). */
const problemOfCode: Readonly<Record<number, StorageProblem>> = {
  3: 'no-locks',
  5: 'busy',
  8: 'not-writable',
  10: 'other',
  11: 'damaged',
  13: 'full',
  14: 'not-writable',
  15: 'busy',
  26: 'damaged',
};

/**
 * Whether SQLite's schema refuses a row: ERROR (a value or a trigger that is invalid in a changed
 * table), CONSTRAINT, MISMATCH (sqlite.org, "Result Codes").
 */
export function isRowRefused(error: unknown): boolean {
  return error instanceof Error && [1, 19, 20].includes(primaryCode(error));
}

/** SQLite's primary result code; 0 for any other error. */
function primaryCode(error: Error): number {
  return 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0;
}

/**
 * Converts an error of SQLite or the file system into a `Failure`; their messages contain no user
 * data.
 */
export function storageFailure(path: string, error: unknown): Failure {
  if (!(error instanceof Error)) throw error;
  if (error instanceof DamagedValue) {
    return {kind: 'storage', problem: 'damaged', path, detail: error.message};
  }
  // This program writes no number beyond JavaScript's safe range.
  if ('code' in error && error.code === 'ERR_OUT_OF_RANGE') {
    return {kind: 'storage', problem: 'damaged', path, detail: 'number out of range'};
  }
  if ('errcode' in error && typeof error.errcode === 'number') {
    return {
      kind: 'storage',
      problem: problemOfSqlite(path, error.errcode),
      path,
      detail: error.message,
    };
  }
  if ('code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code)) {
    return {kind: 'storage', problem: problemOfErrno(error.code), path, detail: error.code};
  }
  throw error;
}

/**
 * Runs the action; an error of SQLite or the file system becomes a `FailureError` that names the
 * path.
 */
export function asStorageFailure<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof FailureError) throw error;
    throw new FailureError(storageFailure(path, error));
  }
}

/**
 * SQLite gives no reason for a file that it cannot open (SQLITE_CANTOPEN, 14), and reports a file
 * system without locks like a database that is in use.
 */
function problemOfSqlite(path: string, errcode: number): StorageProblem {
  const primary = errcode & 0xff;
  if (isLockCode(errcode)) return 'no-locks';
  if (problemOfCode[primary] === 'busy' && !canLock(dirname(path))) return 'no-locks';
  if (primary === 14 && !canOpenFiles()) return 'too-many-files';
  return problemOfCode[primary] ?? 'other';
}

/**
 * Whether the process can open the three files that SQLite opens for one database: the database,
 * its log, its index.
 */
function canOpenFiles(): boolean {
  const files: number[] = [];
  try {
    for (let count = 0; count < 3; count += 1) files.push(openSync('/', 'r'));
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return code !== 'EMFILE' && code !== 'ENFILE';
  } finally {
    for (const file of files) closeSync(file);
  }
}

function problemOfErrno(code: string): StorageProblem {
  if (code === 'ENOLCK') return 'no-locks';
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'full';
  if (code === 'EMFILE' || code === 'ENFILE') return 'too-many-files';
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'not-writable' : 'other';
}
