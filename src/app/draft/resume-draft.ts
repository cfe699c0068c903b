import {nothingWritten, type WrittenText} from '../../domain/draft/saved-draft.ts';
import type {Ports} from '../ports/ports.ts';

/**
 * The time (ms) for which another terminal that starts at the same moment may hold the same lock.
 */
const lockTimeoutMs = 100;

/**
 * Takes over the newest draft of a terminal that has ended, by a crash or not. Returns an empty
 * text when there is none. A running terminal holds its lock.
 */
export async function resumeDraft(
  ports: Pick<Ports, 'drafts' | 'locks' | 'processId'>,
): Promise<WrittenText> {
  for (const {owner, ...written} of ports.drafts.list()) {
    const lock = await ports.locks.acquire(`app-${owner}`, lockTimeoutMs);
    if (lock === null) continue;
    try {
      if (ports.drafts.take(owner, ports.processId)) return written;
    } finally {
      lock.release();
    }
  }
  return nothingWritten;
}
