import {execFile} from 'node:child_process';
import {rmSync} from 'node:fs';
import {cp, mkdir, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {promisify} from 'node:util';
import {killDescendants} from './process-tree.ts';

const run = promisify(execFile);

/** A copy of the checkout in which sources may be changed. */
export interface WorkCopy {
  readonly root: string;
  /**
   * The folder for the tests' temporary files. Its name is short, because the paths of sockets are
   * limited.
   */
  readonly temp: string;
}

/**
 * Runs a function with a folder for copies, and removes the folder with all that tests have left in
 * it.
 */
export async function withCopies<Result>(
  callback: (makeCopy: (name: string) => Promise<WorkCopy>) => Promise<Result>,
  checkout: string,
): Promise<Result> {
  const base = await mkdtemp(join(tmpdir(), 'mutate-'));
  const remove = () => rmSync(base, {recursive: true, force: true, maxRetries: 5, retryDelay: 200});
  const stop = (): void => {
    killDescendants();
    remove();
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  try {
    return await callback((name) => copyOf(checkout, join(base, name)));
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop);
    remove();
  }
}

/** Copies tracked and untracked files that git does not ignore, and links the packages. */
async function copyOf(checkout: string, root: string): Promise<WorkCopy> {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const {stdout} = await run('git', list, {cwd: checkout, maxBuffer: 2 ** 26});
  const files = stdout.split('\0').filter((file) => file !== '');
  for (const folder of new Set(files.map(dirname))) {
    await mkdir(join(root, folder), {recursive: true});
  }
  // git also lists a file that was deleted without a commit.
  await Promise.all(
    files.map((file) => cp(join(checkout, file), join(root, file)).catch(() => {})),
  );
  await linkPackages(join(checkout, 'node_modules'), join(root, 'node_modules'));
  const temp = `${root}t`;
  await mkdir(temp);
  return {root, temp};
}

/** Hard links take a quarter of a second. On another file system the packages are copied. */
async function linkPackages(from: string, to: string): Promise<void> {
  await run('cp', ['-al', from, to]).catch(async () => {
    await rm(to, {recursive: true, force: true});
    await cp(from, to, {recursive: true, verbatimSymlinks: true});
  });
}
