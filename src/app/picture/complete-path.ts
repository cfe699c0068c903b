import {editDraft} from '../../domain/draft/draft.ts';
import {isPictureName, readTypedPath, typedPath} from '../../domain/draft/typed-path.ts';
import type {Paths} from '../ports/file-ports.ts';
import type {State} from '../state/state.ts';

/** The most paths that are worth choosing from. */
const maxPaths = 200;

/**
 * What a command with a path may go on with, as it is typed: the folders and pictures that begin so,
 * hidden ones only after a dot. The part that was typed stays as it is.
 */
export async function completionsOf(paths: Paths, typed: string): Promise<readonly string[]> {
  const [, command = '', argument = ''] = /^(\S+\s+)([\s\S]*)$/.exec(typed) ?? [];
  // A quote that is still open.
  const path = readTypedPath(argument.replace(/^(["'])(?!.*\1)/s, ''));
  if (path === '~') return [`${command}~/`];
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const start = path.slice(folder.length).normalize('NFC');
  const entries = await paths.list(folder === '' ? '.' : folder);
  return entries
    .filter(({name, isFolder}) => {
      const isHidden = name.startsWith('.') && !start.startsWith('.');
      const isBegun = name.normalize('NFC').startsWith(start);
      return isBegun && !isHidden && !/\p{Cc}/u.test(name) && (isFolder || isPictureName(name));
    })
    .map(({name, isFolder}) => `${folder}${name}${isFolder ? '/' : ''}`)
    .sort()
    .slice(0, maxPaths)
    .map((found) => `${command}${typedPath(found)}`);
}

/** Puts what the paths have in common into the box; Tab chooses between several of them then. */
export function completePaths(state: State, typed: string, candidates: readonly string[]): State {
  const common = commonStart(candidates);
  if (state.draft.text !== typed || candidates.length === 0) return state;
  // The path is written as it was read: without quotes.
  const text = common.length >= typed.length || candidates.length === 1 ? common : typed;
  const draft = editDraft(state.draft, {kind: 'replace', text});
  const completion = candidates.length === 1 ? null : {typed: text, text, candidates};
  return {...state, notice: null, draft, completion};
}

/** The text that all of these begin with. */
export function commonStart([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others) {
    while (!other.startsWith(first.slice(0, length))) length -= 1;
  }
  return first.slice(0, length);
}
