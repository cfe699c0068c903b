import {execFileSync} from 'node:child_process';

/** Kills a process and all its descendants, including those in other sessions. */
export function killTree(root: number): void {
  killAll([root, ...descendantsOf(root)]);
}

/** Kills all descendants of this process. */
export function killDescendants(): void {
  killAll(descendantsOf(process.pid));
}

function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // The process has already ended.
    }
  }
}

function descendantsOf(root: number): readonly number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], {encoding: 'utf8'});
  const pairs = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const found = [root];
  for (const parent of found) {
    for (const [pid, ppid] of pairs) if (ppid === parent && pid !== undefined) found.push(pid);
  }
  return found.slice(1);
}
