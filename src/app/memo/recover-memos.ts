import {type Memo, partsInDoubt, statusOfParts} from '../../domain/memo/memo.ts';
import {afterDoubt} from '../../domain/memo/settle-receivers.ts';
import type {Ports} from '../ports/ports.ts';
import type {MemoChange} from '../ports/storage-ports.ts';
import {type AbandonedMemo, abandonedMemos} from './abandoned-memos.ts';

/**
 * Settles memos whose process died while sending them. Whether they arrived cannot be known, so
 * they become `unknown`, and only the user can settle them. Returns their number.
 */
export async function recoverMemos(ports: Pick<Ports, 'locks' | 'memos'>): Promise<number> {
  let recovered = 0;
  for await (const found of abandonedMemos(ports)) {
    if (settleAbandoned(ports, found) !== null) recovered += 1;
  }
  ports.locks.sweep();
  return recovered;
}

function settleAbandoned(ports: Pick<Ports, 'memos'>, found: AbandonedMemo): Memo | null {
  return ports.memos.update(found.id, (memo, owner) =>
    memo.status === 'sending' && owner === found.owner ? unknown(memo) : null,
  );
}

function unknown(memo: Memo): MemoChange {
  const {receivers} = memo;
  if (receivers !== undefined) {
    const settled = afterDoubt(memo.parts, receivers);
    return {...settled, sentAt: settled.status === 'sent' ? memo.createdAt : null};
  }
  const parts = partsInDoubt(memo.parts);
  // The time at which the last part was accepted is unknown, so the time of creation is stored.
  if (statusOfParts(parts) === 'sent') {
    return {status: 'sent', parts, failure: null, sentAt: memo.createdAt};
  }
  const failure = {kind: 'outcome-unknown', cause: null} as const;
  return {status: 'unknown', parts, failure, sentAt: null};
}
