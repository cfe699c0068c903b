import {existsSync, realpathSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {FailureError} from '../domain/failure/failure.ts';
import {OptionFault} from '../emulator/option-fault.ts';
import {type FileLock, lockFile} from '../storage/base/file-lock.ts';

/**
 * Locks the state file of an emulator until the returned function is called or the process dies.
 * Throws OptionFault if another process has it or its folder cannot be written, and a system error
 * for a missing folder.
 */
export function lockStateFile(given: string): () => void {
  // Two names of a file have one lock.
  const path = existsSync(given)
    ? realpathSync(given)
    : join(realpathSync(dirname(given)), basename(given));
  const lock = lockBeside(path);
  if (lock === null) throw new OptionFault('state-in-use', given);
  return () => lock.release(true);
}

function lockBeside(path: string): FileLock | null {
  try {
    return lockFile(`${path}.lock`);
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    throw new OptionFault('state-folder', path);
  }
}
