import type {Ports} from '../ports/ports.ts';

/** A memo in state `sending` and the process that claimed it. */
export interface AbandonedMemo {
  readonly id: string;
  readonly owner: string;
}

/**
 * Memos that were being sent when their process died, each as long as its owner's lock is held for
 * the caller. A sender that lives holds it itself; one of ours whose outcome could not be recorded
 * does not.
 */
export async function* abandonedMemos(
  ports: Pick<Ports, 'locks' | 'memos'>,
): AsyncGenerator<AbandonedMemo> {
  for (const sending of ports.memos.sending()) {
    const lock = await ports.locks.acquire(`sender-${sending.owner}`, 0);
    if (lock === null) continue;
    try {
      // Its owner may have ended well since it was listed.
      if (isStillSending(ports, sending)) yield sending;
    } finally {
      lock.release();
    }
  }
}

function isStillSending({memos}: Pick<Ports, 'memos'>, {id, owner}: AbandonedMemo): boolean {
  return memos.sending().some((memo) => memo.id === id && memo.owner === owner);
}
