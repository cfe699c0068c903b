import type {Ports} from '../ports/ports.ts';

/** How long (ms) a process that looks for abandoned memos may hold the lock of a living sender. */
const lockTimeoutMs = 1000;

/**
 * Runs `send` while this process shows that it lives: without that sign, what it is sending would
 * look abandoned to every other process. Null when the sign could not be given.
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
