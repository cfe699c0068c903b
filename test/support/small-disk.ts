import {execFileSync, spawnSync} from 'node:child_process';
import {closeSync, openSync, rmSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import {removeTempFolder, tempFolder} from './temp-folder.ts';

/** A separate file system that is small enough to be filled. */
export interface SmallDisk extends Disposable {
  /** Allocates every free page. */
  fill(): void;
  /** Frees the pages that `fill` allocated. */
  free(): void;
  /** Makes the kernel refuse every write. */
  makeReadOnly(): void;
}

/** The reason why no disk can be mounted here (only root can), or false. */
export const noSmallDisk: string | false = tryMount() ? false : 'needs root and mount(8)';

/** Mounts a disk of `size` (in the format of tmpfs) over the folder, which must be empty. */
export function mountSmallDisk(folder: string, size = '2m'): SmallDisk {
  const options = `size=${size},mode=0700`;
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  const ballast = join(folder, 'ballast');
  return {
    fill: () => fillUp(ballast),
    free: () => rmSync(ballast),
    makeReadOnly: () => {
      execFileSync('mount', ['-o', `remount,ro,${options}`, folder]);
    },
    [Symbol.dispose]: () => {
      execFileSync('umount', ['-l', folder]);
    },
  };
}

function fillUp(path: string): void {
  const page = Buffer.alloc(4096);
  const file = openSync(path, 'a', 0o600);
  try {
    for (;;) writeSync(file, page);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(file);
  }
}

function tryMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = tempFolder();
  const {status} = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
  if (status === 0) execFileSync('umount', ['-l', folder]);
  removeTempFolder(folder);
  return status === 0;
}
