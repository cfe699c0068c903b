import {lstatSync, readlinkSync, realpathSync} from 'node:fs';
import {dirname, resolve} from 'node:path';

/**
 * The file to which a symbolic link leads, which may not exist yet; any other path unchanged. A
 * file that the user linked into a folder of their own is written there: a rename would replace the
 * link. Throws system errors.
 */
export function linkTarget(path: string): string {
  if (lstatSync(path, {throwIfNoEntry: false})?.isSymbolicLink() !== true) return path;
  try {
    return realpathSync(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return linkTarget(resolve(dirname(path), readlinkSync(path)));
  }
}
