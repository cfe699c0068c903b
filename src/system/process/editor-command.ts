import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';
import type {Environment} from '../../domain/failure/environment.ts';
import {splitCommand} from '../../domain/program/split-command.ts';

/** A program and its arguments; `shell` if the system's shell must parse the line. */
export interface Spawning {
  readonly file: string;
  readonly args: readonly string[];
  readonly shell: boolean;
}

/**
 * The editor's command line: VISUAL before EDITOR, otherwise an editor that exists on every system.
 */
export function editorCommand(env: Environment, platform = process.platform): string {
  const chosen = [env['VISUAL'], env['EDITOR']].find((line) => (line ?? '').trim() !== '');
  if (chosen !== undefined) return chosen.trim();
  if (platform === 'win32') return 'notepad';
  return isOnPath('nano', env) ? 'nano' : 'vi';
}

/**
 * The characters that require a shell in a command line, as in git (run-command.c); words and
 * quotes do not.
 */
const needsShell = /[|&;<>()$`\\*?[#~=%\n]/;

/**
 * The program and arguments that open a file in an editor. The command line is parsed as git parses
 * that of its editor.
 */
export function editorSpawning(
  command: string,
  path: string,
  platform = process.platform,
): Spawning {
  // On Windows most commands are .cmd files, which only the shell can start.
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
