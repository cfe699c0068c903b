import {dirname, join} from 'node:path';
import {FailureError, type StorageProblem} from '../../domain/failure/failure.ts';
import {type Database, openDatabase} from '../base/database.ts';
import {lockFile} from '../base/file-lock.ts';
import {ensurePrivateFolder} from '../base/private-paths.ts';
import {copyReadable} from './copy-readable.ts';
import {discardDatabase, replaceDatabase} from './replace-database.ts';
import {verifyRows} from './verify-rows.ts';

/** The result of salvaging a damaged database. */
export interface Salvage {
  /** The path that the damaged database was moved to; it is never deleted. */
  readonly movedTo: string;
  /** The number of memos that could be read and are in the new database. */
  readonly memos: number;
  /** The number of memos that were found but are invalid: they are only in the damaged database. */
  readonly memosLeft: number;
  readonly isLoginKept: boolean;
}

interface Opened {
  readonly database: Database;
  readonly salvage: Salvage | null;
}

/** The time (ms) that another process may take to salvage: some seconds for a million memos. */
const lockTimeoutMs = 30_000;

/**
 * Opens the database and checks the `newest` memos. A damaged one is moved to another name, and its
 * readable rows are copied to a new one, by one process at a time. `now` (ms) is part of the name
 * of the moved file.
 */
export function openOrSalvage(path: string, now: number, newest?: number): Opened {
  const opened = openUnless(path, ['damaged', 'gone'], newest);
  if (opened !== null) return opened;
  return withSalvageLock(
    path,
    () => openUnless(path, ['damaged'], newest) ?? replaceDamaged(path, now),
  );
}

/**
 * Returns null if the database has one of the problems; `gone` means that it was replaced while it
 * was opened.
 */
function openUnless(
  path: string,
  problems: readonly StorageProblem[],
  newest: number | undefined,
): Opened | null {
  let database: Database | null = null;
  try {
    database = openDatabase(path);
    verifyRows(database, newest);
    database.checkThere();
    return {database, salvage: null};
  } catch (error) {
    database?.close();
    if (isProblem(error, problems)) return null;
    throw error;
  }
}

function isProblem(error: unknown, problems: readonly StorageProblem[]): boolean {
  if (!(error instanceof FailureError)) return false;
  const {failure} = error;
  return failure.kind === 'storage' && problems.includes(failure.problem);
}

function withSalvageLock<T>(path: string, action: () => T): T {
  const folder = join(dirname(path), 'locks');
  ensurePrivateFolder(folder);
  const lock = lockFile(join(folder, 'salvage.lock'), lockTimeoutMs);
  if (lock === null) throw new FailureError({kind: 'storage', problem: 'busy', path, detail: ''});
  try {
    return action();
  } finally {
    lock.release();
  }
}

/**
 * The new database gets its name only when it is completely on disk: a process that dies before
 * that has changed nothing.
 */
function replaceDamaged(path: string, now: number): Opened {
  const fresh = `${path}.new`;
  discardDatabase(fresh);
  try {
    const {memo, session} = copyReadable(path, fresh);
    const date = new Date(now).toISOString().replace(/[:.]/g, '-');
    const movedTo = replaceDatabase(path, fresh, `${path}.damaged-${date}`);
    const isLoginKept = session.kept > 0;
    const salvage = {movedTo, memos: memo.kept, memosLeft: memo.left, isLoginKept};
    return {database: openDatabase(path), salvage};
  } catch (error) {
    discardDatabase(fresh);
    throw error;
  }
}
