import {lstatSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {TokenFileFact} from '../../domain/doctor/facts.ts';

/**
 * The file names that scripts from common tutorials use for the tokens they save next to
 * themselves.
 */
const usualNames = [
  'kakao_code.json',
  'kakao_token.json',
  'kakao_tokens.json',
  'kakao_token.txt',
  'kakao_tokens.pkl',
  'kakao.json',
  'token.json',
  'tokens.json',
];

/**
 * Finds files with these names in the folder and at the root of its git work tree; none is opened.
 */
export function findTokenFiles(folder: string): TokenFileFact[] {
  const root = workTreeRoot(folder);
  const folders = [...new Set(root === null ? [folder] : [folder, root])];
  const paths = folders.flatMap((one) => usualNames.map((name) => join(one, name)));
  return paths.filter(isFile).map((path) => ({path, inWorkTree: root !== null}));
}

/** `.git` is a folder, or a file in linked work trees and submodules (gitrepository-layout). */
function workTreeRoot(folder: string): string | null {
  if (lstat(join(folder, '.git')) !== undefined) return folder;
  const parent = dirname(folder);
  return parent === folder ? null : workTreeRoot(parent);
}

function isFile(path: string): boolean {
  return lstat(path)?.isFile() ?? false;
}

function lstat(path: string) {
  try {
    return lstatSync(path, {throwIfNoEntry: false});
  } catch {
    // A folder that this user cannot read has nothing to report.
    return undefined;
  }
}
