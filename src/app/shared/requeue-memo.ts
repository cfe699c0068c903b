import {awaitsConsent} from '../../domain/login/awaits-consent.ts';
import type {Memo, MemoPart} from '../../domain/memo/memo.ts';
import type {Ports} from '../ports/ports.ts';
import type {MemoChange} from '../ports/storage-ports.ts';

/**
 * Queues a failed or unknown memo again: only what was not sent goes out. For an unknown one this is
 * the person's decision that it did not arrive. Null when it is in any other state: it stays.
 */
export function requeueMemo(ports: Pick<Ports, 'memos'>, id: string): Memo | null {
  return ports.memos.update(id, (memo) => {
    if (memo.status !== 'failed' && memo.status !== 'unknown') return null;
    return queued(
      memo.parts.map((part) =>
        part.status === 'sent' ? part : {...part, status: 'queued' as const},
      ),
    );
  });
}

/** Queues again what Kakao refused for want of a consent that the person has given since. */
export function requeueRefused(ports: Pick<Ports, 'memos'>): void {
  for (const memo of ports.memos.unsettled()) {
    if (awaitsConsent(memo)) requeueMemo(ports, memo.id);
  }
}

/**
 * Records that an unknown memo arrived, as the person saw in KakaoTalk. Parts after the unknown one
 * were never tried: they go out now. Null when it is not unknown any more: nothing is recorded.
 */
export function resolveUnknown(ports: Pick<Ports, 'memos'>, id: string): Memo | null {
  return ports.memos.update(id, (memo) => {
    if (memo.status !== 'unknown') return null;
    const parts = memo.parts.map((part) =>
      part.status === 'unknown' ? {...part, status: 'sent' as const} : part,
    );
    const isWhole = parts.every((part) => part.status === 'sent');
    if (!isWhole) return queued(parts);
    return {status: 'sent', parts, failure: null, sentAt: memo.sentAt ?? memo.createdAt};
  });
}

function queued(parts: readonly MemoPart[]): MemoChange {
  return {status: 'queued', parts, failure: null, nextAttemptAt: null};
}
