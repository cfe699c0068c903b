import {constants, copyFileSync, existsSync, linkSync, renameSync, rmSync, statSync} from 'node:fs';
import {asStorageFailure} from '../base/storage-failure.ts';

/** SQLite's files beside a database. */
const beside = ['-wal', '-shm', '-journal'] as const;

/** Removes what a salvage that was broken off has left. */
export function discardDatabase(path: string): void {
  asStorageFailure(path, () => {
    for (const end of ['', ...beside]) rmSync(path + end, {force: true});
  });
}

/**
 * Puts the database at `fresh`, which must be closed and without a log, in place of the one at
 * `path` in one step, so that no moment is without one. The old one gets the name that is returned,
 * which begins with `name` and was nobody's.
 */
export function replaceDatabase(path: string, fresh: string, name: string): string {
  return asStorageFailure(path, () => {
    const movedTo = freeName(name);
    keepAs(path, movedTo);
    const log = statSync(`${path}-wal`, {throwIfNoEntry: false});
    if (log !== undefined && log.size > 0) keepAs(`${path}-wal`, `${movedTo}-wal`);
    // SQLite would play the old log into the new database.
    for (const end of beside) rmSync(path + end, {force: true});
    renameSync(fresh, path);
    return movedTo;
  });
}

function freeName(wanted: string): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted}-${count}`;
    if (!['', ...beside].some((end) => existsSync(name + end))) return name;
  }
}

/** A second name for the file, or a copy where a file can have one name only; replaces nothing. */
function keepAs(path: string, name: string): void {
  try {
    linkSync(path, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    copyFileSync(path, name, constants.COPYFILE_EXCL);
  }
}
