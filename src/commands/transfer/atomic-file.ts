import {type FileHandle, link, mkdtemp, open, realpath, rename, rm, stat} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import type {TextOutput} from '../../app/ports/system-ports.ts';

/** Why a file cannot be written. */
export type FileProblem = 'exists' | 'not-a-file';

export interface AtomicFile extends TextOutput {
  /** Moves the file to its path; reports a file that another process created there first. */
  finish(): Promise<FileProblem | null>;
}

/**
 * Opens a file that only its owner can read. It is written in a temporary folder next to `given`
 * and moved there when complete, so that no reader sees part of it. `end` removes the temporary
 * folder. Throws system errors.
 */
export async function openAtomicFile(
  given: string,
  {force}: {force: boolean},
): Promise<AtomicFile> {
  // Through a symbolic link to an existing file, because a rename would replace the link.
  const path = force ? await realpath(given).catch(() => given) : given;
  const folder = await mkdtemp(join(dirname(path), '.kakao-tui-'));
  const temporaryPath = join(folder, basename(path));
  const file = await open(temporaryPath, 'wx', 0o600);
  return {
    write: async (text) => {
      await file.writeFile(text);
      return true;
    },
    finish: () => nameFile(file, {temporaryPath, path, force}),
    end: async () => {
      await file.close();
      await rm(folder, {recursive: true, force: true});
    },
  };
}

/** Returns what prevents writing a file at the path; null if nothing does. */
export async function obstacleAt(path: string, force: boolean): Promise<FileProblem | null> {
  try {
    if (!(await stat(path)).isFile()) return 'not-a-file';
    return force ? null : 'exists';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

interface Naming {
  readonly temporaryPath: string;
  readonly path: string;
  readonly force: boolean;
}

async function nameFile(
  file: FileHandle,
  {temporaryPath, path, force}: Naming,
): Promise<FileProblem | null> {
  await file.sync();
  if (force) {
    await rename(temporaryPath, path);
    return null;
  }
  try {
    // Unlike rename, a link never replaces a file that another process has created.
    await link(temporaryPath, path);
    return null;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'EEXIST') return 'exists';
    await rename(temporaryPath, path);
    return null;
  }
}
