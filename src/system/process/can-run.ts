import {accessSync, constants, statSync} from 'node:fs';
import {delimiter, resolve} from 'node:path';
import type {Environment} from '../../domain/failure/environment.ts';

/**
 * Whether a program can be started in a folder: a path, or a name on PATH (POSIX, execvp). On
 * Windows, whose rules for names differ, always true.
 */
export function canRun(
  program: string,
  folder: string,
  env: Environment,
  platform = process.platform,
): boolean {
  if (platform === 'win32') return true;
  if (program === '') return false;
  if (program.includes('/')) return isExecutable(resolve(folder, program));
  const folders = (env['PATH'] ?? '/usr/bin:/bin').split(delimiter);
  return folders.some((one) => isExecutable(resolve(folder, one, program)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
