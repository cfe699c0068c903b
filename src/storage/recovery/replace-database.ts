import {constants, copyFileSync, existsSync, linkSync, renameSync, rmSync, statSync} from 'node:fs';
import {asStorageFailure} from '../base/storage-failure.ts';

/** SQLite's files next to a database. */
const suffixes = ['-wal', '-shm', '-journal'] as const;

/** Removes the files of an interrupted salvage. */
export function discardDatabase(path: string): void {
  asStorageFailure(path, () => {
    for (const suffix of ['', ...suffixes]) rmSync(path + suffix, {force: true});
  });
}

/**
 * Replaces the database at `path` in one step by the one at `fresh`, which must be closed and
 * without a log, so that a database exists at every moment. The old one gets an unused name that
 * begins with `name`; that name is returned.
 */
export function replaceDatabase(path: string, fresh: string, name: string): string {
  return asStorageFailure(path, () => {
    const movedTo = freeName(name);
    keepAs(path, movedTo);
    const log = statSync(`${path}-wal`, {throwIfNoEntry: false});
    if (log !== undefined && log.size > 0) keepAs(`${path}-wal`, `${movedTo}-wal`);
    // SQLite would replay the old log into the new database.
    for (const suffix of suffixes) rmSync(path + suffix, {force: true});
    renameSync(fresh, path);
    return movedTo;
  });
}

function freeName(wanted: string): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted}-${count}`;
    if (!['', ...suffixes].some((suffix) => existsSync(name + suffix))) return name;
  }
}

/**
 * Gives the file a second name, or makes a copy where a file can have only one name; replaces no
 * file.
 */
function keepAs(path: string, name: string): void {
  try {
    linkSync(path, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    copyFileSync(path, name, constants.COPYFILE_EXCL);
  }
}
