import type {Ports} from '../ports.ts';

/**
 * The text that a terminal was writing when it ended, killed or not: the newest whose terminal no
 * longer lives becomes ours. Empty when there is none. A terminal that lives holds its lock.
 */
export async function adoptDraft(ports: Ports): Promise<string> {
  for (const {owner, text} of ports.drafts.list()) {
    const lock = await ports.locks.acquire(`app-${owner}`, 0);
    if (lock === null) continue;
    try {
      ports.drafts.take(owner, ports.processId);
    } finally {
      lock.release();
    }
    return text;
  }
  return '';
}
