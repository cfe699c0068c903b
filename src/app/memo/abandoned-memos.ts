import type {Ports} from '../ports/ports.ts';
import {lockOfEnded} from '../shared/working-locks.ts';

/** A memo with the status `sending` and the process that claimed it. */
export interface AbandonedMemo {
  readonly id: string;
  readonly owner: string;
}

/**
 * Yields memos whose process died while sending them; the owner's lock is held while the caller
 * handles each one. A running sender holds its lock itself, but not for a memo of this process
 * whose outcome could not be recorded.
 */
export async function* abandonedMemos(
  ports: Pick<Ports, 'locks' | 'memos'>,
): AsyncGenerator<AbandonedMemo> {
  for (const sending of ports.memos.sending()) {
    const lock = await lockOfEnded(ports, `sender-${sending.owner}`);
    if (lock === null) continue;
    try {
      // The owner may have finished normally since the memo was listed.
      if (isStillSending(ports, sending)) yield sending;
    } finally {
      lock.release();
    }
  }
}

function isStillSending({memos}: Pick<Ports, 'memos'>, {id, owner}: AbandonedMemo): boolean {
  return memos.sending().some((memo) => memo.id === id && memo.owner === owner);
}
