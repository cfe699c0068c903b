import type {Ports} from '../ports/ports.ts';

/**
 * The time (ms) for which a process that looks for abandoned memos may hold the lock of a running
 * sender.
 */
const lockTimeoutMs = 1000;

/**
 * Runs `send` while holding the lock that marks this process as running: without it, other
 * processes would treat the memos being sent as abandoned. Returns null when the lock is not
 * available.
 */
export async function withSenderLock<T>(
  ports: Pick<Ports, 'locks' | 'processId'>,
  send: () => Promise<T>,
): Promise<T | null> {
  const alive = await ports.locks.acquire(`sender-${ports.processId}`, lockTimeoutMs);
  if (alive === null) return null;
  try {
    return await send();
  } finally {
    alive.release();
  }
}
