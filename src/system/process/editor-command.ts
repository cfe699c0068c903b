import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';
import type {Environment} from '../../domain/failure/environment.ts';
import {splitCommand} from '../../domain/program/split-command.ts';

/** A program and its arguments; `shell` when the system's shell has to read the line. */
export interface Spawning {
  readonly file: string;
  readonly args: readonly string[];
  readonly shell: boolean;
}

/** The editor's command line: VISUAL before EDITOR, else what there is to edit with everywhere. */
export function editorCommand(env: Environment, platform = process.platform): string {
  const chosen = [env['VISUAL'], env['EDITOR']].find((line) => (line ?? '').trim() !== '');
  if (chosen !== undefined) return chosen.trim();
  if (platform === 'win32') return 'notepad';
  return isOnPath('nano', env) ? 'nano' : 'vi';
}

/** What only a shell can read in a command line, as git has it (run-command.c); words and quotes need none. */
const needsShell = /[|&;<>()$`\\*?[#~=%\n]/;

/** How to start an editor on a file, its command line read as git reads that of its editor. */
export function editorSpawning(
  command: string,
  path: string,
  platform = process.platform,
): Spawning {
  // On Windows most commands are .cmd files, which only the shell starts.
  if (platform === 'win32') return {file: `${command} "${path}"`, args: [], shell: true};
  if (needsShell.test(command)) {
    return {file: '/bin/sh', args: ['-c', `${command} "$@"`, command, path], shell: false};
  }
  const [file = command, ...words] = splitCommand(command);
  return {file, args: [...words, path], shell: false};
}

function isOnPath(name: string, env: Environment): boolean {
  return (env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return folder !== '';
    } catch {
      return false;
    }
  });
}
