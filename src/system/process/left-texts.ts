import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {LeftText} from '../../app/ports/editor-ports.ts';
import {editorFileIn, editorFolderName, ignoringSystemErrors} from './editor-file.ts';

/** The time (ms) that the system may take to list its programs. */
const listTimeoutMs = 2000;

/**
 * The texts in `folder` that were given to an editor, without those whose path the user was given,
 * and those that a running program has on its command line: an editor may outlive the process that
 * started it, and still save its text.
 */
export function listLeftTexts(folder: string): readonly LeftText[] {
  const left = readdirSync(folder).flatMap((name) => {
    const owner = editorFolderName.exec(name)?.groups?.['owner'];
    if (owner === undefined) return [];
    const file = editorFileIn(join(folder, name));
    return file.isGiven() ? [] : [{...file, owner, name}];
  });
  if (left.length === 0) return [];
  const running = runningCommands();
  return left.filter(({name}) => !running.includes(name));
}

/** The command lines of all programs, as far as the system shows them; otherwise an empty text. */
export function runningCommands(processes = '/proc'): string {
  if (existsSync(join(processes, 'self'))) {
    return readdirSync(processes)
      .filter((name) => /^\d+$/.test(name))
      .map((id) => commandIn(join(processes, id, 'cmdline')))
      .join('\n');
  }
  const options = {encoding: 'utf8', timeout: listTimeoutMs, stdio: 'pipe'} as const;
  return ignoringSystemErrors(() => execFileSync('ps', ['-A', '-ww', '-o', 'args='], options), '');
}

/** A program may have ended since it was listed. */
function commandIn(path: string): string {
  return ignoringSystemErrors(() => readFileSync(path, 'latin1'), '');
}
