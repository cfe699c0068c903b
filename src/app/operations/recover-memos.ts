import type {Ports} from '../ports.ts';

/**
 * Finds memos that were being sent when their process died: whether they arrived cannot be known,
 * so they become `unknown` and only the person settles them. A sender that lives holds its lock; one
 * of ours whose outcome could not be recorded does not.
 */
export async function recoverMemos(ports: Ports): Promise<number> {
  let recovered = 0;
  for (const {id, owner} of ports.memos.sending()) {
    const lock = await ports.locks.acquire(`sender-${owner}`, 0);
    if (lock === null) continue;
    try {
      if (settleOrphan(ports, {id, owner})) recovered += 1;
    } finally {
      lock.release();
    }
  }
  return recovered;
}

function settleOrphan(ports: Ports, {id, owner}: {id: string; owner: string}): boolean {
  const isOrphan = ports.memos.sending().some((memo) => memo.id === id && memo.owner === owner);
  const memo = isOrphan ? ports.memos.find(id) : null;
  if (memo === null) return false;
  const first = memo.parts.findIndex((part) => part.status !== 'sent');
  const parts = memo.parts.map((part, index) =>
    index === first ? {...part, status: 'unknown' as const} : part,
  );
  const status = first === -1 ? 'sent' : 'unknown';
  const failure = first === -1 ? null : ({kind: 'outcome-unknown', cause: null} as const);
  // When the last part was accepted is not known, only that it was.
  const sentAt = first === -1 ? memo.createdAt : null;
  ports.memos.change(id, {status, parts, failure, sentAt});
  return true;
}
