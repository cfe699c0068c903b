import {join} from 'node:path';
import type {Lock} from '../app/ports/storage-ports.ts';
import {createLocks} from '../storage/base/locks.ts';
import {wait} from '../system/process/wait.ts';

/**
 * Returns a separate folder for each demo that runs at the same time, because each has its own
 * Kakao.
 */
export async function takeDemoFolder(data: string): Promise<{folder: string; lock: Lock | null}> {
  for (let number = 1; number < 100; number += 1) {
    const folder = join(data, number === 1 ? 'demo' : `demo-${number}`);
    const lock = await createLocks(join(folder, 'locks'), wait).acquire('demo', 0);
    if (lock !== null) return {folder, lock};
  }
  return {folder: join(data, 'demo'), lock: null};
}
