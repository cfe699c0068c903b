import {dirname, join} from 'node:path';
import {FailureError, type StorageProblem} from '../../domain/failure/failure.ts';
import {type Database, openDatabase} from '../base/database.ts';
import {lockFile} from '../base/file-lock.ts';
import {ensurePrivateFolder} from '../base/private-paths.ts';
import {copyReadable} from './copy-readable.ts';
import {discardDatabase, replaceDatabase} from './replace-database.ts';
import {verifyRows} from './verify-rows.ts';

/** What was done about a damaged database. */
export interface Salvage {
  /** Where the damaged one was moved to; it is never deleted. */
  readonly movedTo: string;
  /** Memos that could be read and are in the new one. */
  readonly memos: number;
  /** Memos that were found but made no sense: they are in the damaged one only. */
  readonly memosLeft: number;
  readonly isLoginKept: boolean;
}

interface Opened {
  readonly database: Database;
  readonly salvage: Salvage | null;
}

/** How long (ms) another process may take to save what it can: some seconds for a million memos. */
const lockTimeoutMs = 30_000;

/**
 * Opens the database, looking at so many of the newest memos; a damaged one is moved aside and what can be read of it is copied to a new
 * one, by one process at a time. `now` (ms) names the file that is moved.
 */
export function openOrSalvage(path: string, now: number, newest?: number): Opened {
  const opened = openUnless(path, ['damaged', 'gone'], newest);
  if (opened !== null) return opened;
  return alone(path, () => openUnless(path, ['damaged'], newest) ?? startAnew(path, now));
}

/** Null when it is not what it should be; `gone` is one that was replaced while it was opened. */
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

function alone<T>(path: string, action: () => T): T {
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

/** The new database gets its name only when all of it is on disk: whoever dies before has changed nothing. */
function startAnew(path: string, now: number): Opened {
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
