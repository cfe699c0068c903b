import {type FileHandle, link, mkdtemp, open, rename, rm, stat} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import type {TextOutput} from '../../app/ports/system-ports.ts';

/** Why a file cannot be written as asked. */
export type FileProblem = 'exists' | 'not-a-file';

export interface AtomicFile extends TextOutput {
  /** Gives the file its name; another that took the name meanwhile is a problem. */
  finish(): Promise<FileProblem | null>;
}

/**
 * A file that only its owner may read, written in a folder of its own beside `path`, which it is
 * moved to when it is whole: no reader sees a part of it. `end` removes what was not finished.
 * Throws the system's errors.
 */
export async function openAtomicFile(path: string, {force}: {force: boolean}): Promise<AtomicFile> {
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

/** Whether something is in the way of writing there. */
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
    // Unlike rename, a link never replaces a file that came meanwhile.
    await link(temporaryPath, path);
    return null;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'EEXIST') return 'exists';
    await rename(temporaryPath, path);
    return null;
  }
}
