import {type ChildProcess, execFileSync, spawn} from 'node:child_process';
import {copyFileSync, mkdtempSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stageFile = 'scripts/bench/stage-process.ts';

/** A revision that was built, with a local Kakao and a database of its own. */
export interface Revision extends AsyncDisposable {
  readonly launcher: string;
  readonly env: Record<string, string>;
}

/** The built program of this checkout. */
export function openThisRevision(): Promise<Revision> {
  return openRevision(root, () => {});
}

/** Checks a revision out into a temporary folder and builds it there with the packages of this one. */
export async function openOtherRevision(name: string): Promise<Revision> {
  const folder = mkdtempSync(join(tmpdir(), 'kakao-tui-bench-'));
  const checkout = join(folder, 'checkout');
  const git = (...args: string[]) => execFileSync('git', args, {cwd: root, stdio: 'inherit'});
  const remove = (): void => {
    git('worktree', 'remove', '--force', checkout);
    rmSync(folder, {recursive: true, force: true});
  };
  git('worktree', 'add', '--quiet', '--detach', checkout, name);
  try {
    symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
    copyFileSync(join(root, stageFile), join(checkout, stageFile));
    execFileSync(process.execPath, ['scripts/build.mjs'], {cwd: checkout, stdio: 'inherit'});
    return await openRevision(checkout, remove);
  } catch (error) {
    remove();
    throw error;
  }
}

async function openRevision(folder: string, remove: () => void): Promise<Revision> {
  const child = spawn(process.execPath, ['--import', 'tsx', stageFile], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exit = new Promise((resolve) => child.on('exit', resolve));
  const env: Record<string, string> = JSON.parse(await firstLine(child));
  return {
    launcher: join(folder, 'bin/kakao-tui.mjs'),
    env,
    [Symbol.asyncDispose]: async () => {
      child.stdin?.end();
      await exit;
      remove();
    },
  };
}

async function firstLine({stdout}: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('the stage has no stdout');
  for await (const line of createInterface({input: stdout})) return line;
  throw new Error('the stage did not start');
}
