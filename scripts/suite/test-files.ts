import {globSync} from 'node:fs';
import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

const ownRoot = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Test files as absolute paths: all of them, or those that `wanted` names, which are files, folders
 * or globs, relative to `root`. Throws when nothing has such a name.
 */
export function findTestFiles(wanted: readonly string[] = [], root = ownRoot): string[] {
  const names = wanted.length === 0 ? ['test'] : wanted;
  const patterns = names.map((name) => (name.endsWith('.ts') ? name : `${name}/**/*.test.ts`));
  const files = globSync(patterns, {cwd: root});
  if (files.length === 0) throw new Error(`no test file: ${names.join(' ')}`);
  return files.sort().map((path) => resolve(root, path));
}
