import {globSync} from 'node:fs';
import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

const ownRoot = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Test files as absolute paths: all of them, or those that `wanted` names, which are files, folders
 * or globs, relative to `root`. Throws if one of the names matches no test file: a typing error
 * next to correct names would otherwise look like a test that passed.
 */
export function findTestFiles(wanted: readonly string[] = [], root = ownRoot): string[] {
  const names = wanted.length === 0 ? ['test'] : wanted;
  const found = names.flatMap((name) => {
    const files = globSync([name, `${name}/**/*`], {cwd: root});
    const tests = files.filter((file) => file.endsWith('.test.ts'));
    if (tests.length === 0) throw new Error(`no test file: ${name}`);
    return tests.map((file) => resolve(root, file));
  });
  return [...new Set(found)].sort();
}
