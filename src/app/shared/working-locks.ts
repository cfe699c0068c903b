import {FailureError} from '../../domain/failure/failure.ts';
import type {Ports} from '../ports/ports.ts';
import type {Lock, LockName} from '../ports/storage-ports.ts';

/**
 * Throws `FailureError` where locks exclude no other process: what several processes share, such as
 * the outbox, is left as it is there, because each of them would send it.
 */
export async function requireLocks({locks}: Pick<Ports, 'locks'>): Promise<void> {
  const defect = await locks.defect();
  if (defect !== null) throw new FailureError(defect);
}

/**
 * Acquires the lock of a process that has ended. Returns null while it runs, and where locks
 * exclude nothing, because a running process looks like a dead one there.
 */
export async function lockOfEnded(
  {locks}: Pick<Ports, 'locks'>,
  name: LockName,
): Promise<Lock | null> {
  return (await locks.defect()) === null ? locks.acquire(name, 0) : null;
}
