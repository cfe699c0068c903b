import type {Ports} from '../ports.ts';

/**
 * Finds memos that were being sent when their process died: whether they arrived cannot be known,
 * so they become `unknown` and only the person settles them. A sender that lives holds its lock.
 */
export async function recoverMemos(ports: Ports): Promise<number> {
  let recovered = 0;
  for (const {id, owner} of ports.memos.sending()) {
    if (owner === ports.processId) continue;
    const lock = await ports.locks.acquire(`sender-${owner}`, 0);
    if (lock === null) continue;
    try {
      if (settleOrphan(ports, id)) recovered += 1;
    } finally {
      lock.release();
    }
  }
  return recovered;
}

function settleOrphan(ports: Ports, id: string): boolean {
  const memo = ports.memos.find(id);
  if (memo?.status !== 'sending') return false;
  const first = memo.parts.findIndex((part) => part.status !== 'sent');
  const parts = memo.parts.map((part, index) =>
    index === first ? {...part, status: 'unknown' as const} : part,
  );
  const status = first === -1 ? 'sent' : 'unknown';
  const failure = first === -1 ? null : ({kind: 'outcome-unknown', cause: null} as const);
  ports.memos.change(id, {status, parts, failure});
  return true;
}
