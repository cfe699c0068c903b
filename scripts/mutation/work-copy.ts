import {execFile} from 'node:child_process';
import {rmSync} from 'node:fs';
import {cp, mkdir, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {promisify} from 'node:util';
import {killDescendants} from './process-tree.ts';

const run = promisify(execFile);

/** A copy of the checkout in which sources may be broken. */
export interface WorkCopy {
  readonly root: string;
  /** Takes the temporary files of the tests. Its name is short, for the sockets in it. */
  readonly temp: string;
}

/** Lends a folder for copies, and removes it with all that tests have left in it. */
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

/** Copies what git knows and what is new, and links the packages. */
async function copyOf(checkout: string, root: string): Promise<WorkCopy> {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const {stdout} = await run('git', list, {cwd: checkout, maxBuffer: 2 ** 26});
  const files = stdout.split('\0').filter((file) => file !== '');
  for (const folder of new Set(files.map(dirname))) {
    await mkdir(join(root, folder), {recursive: true});
  }
  // A file that is deleted and not committed is still listed.
  await Promise.all(
    files.map((file) => cp(join(checkout, file), join(root, file)).catch(() => {})),
  );
  await linkPackages(join(checkout, 'node_modules'), join(root, 'node_modules'));
  const temp = `${root}t`;
  await mkdir(temp);
  return {root, temp};
}

/** Hard links take a quarter of a second; on another disk the packages are copied. */
async function linkPackages(from: string, to: string): Promise<void> {
  await run('cp', ['-al', from, to]).catch(async () => {
    await rm(to, {recursive: true, force: true});
    await cp(from, to, {recursive: true, verbatimSymlinks: true});
  });
}
