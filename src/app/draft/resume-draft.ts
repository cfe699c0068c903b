import {nothingWritten, type WrittenText} from '../../domain/draft/saved-draft.ts';
import type {Ports} from '../ports/ports.ts';

/** How long (ms) another terminal that starts at the same moment may look at the same lock. */
const lockTimeoutMs = 100;

/**
 * The text that a terminal was writing when it ended, killed or not: the newest whose terminal no
 * longer lives becomes ours. Empty when there is none. A terminal that lives holds its lock.
 */
export async function resumeDraft(
  ports: Pick<Ports, 'drafts' | 'locks' | 'processId'>,
): Promise<WrittenText> {
  for (const {owner, text, link} of ports.drafts.list()) {
    const lock = await ports.locks.acquire(`app-${owner}`, lockTimeoutMs);
    if (lock === null) continue;
    try {
      if (ports.drafts.take(owner, ports.processId)) return {text, link};
    } finally {
      lock.release();
    }
  }
  return nothingWritten;
}
