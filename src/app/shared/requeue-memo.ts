import {awaitsConsent} from '../../domain/login/awaits-consent.ts';
import {isToFriends, type Memo, type MemoPart} from '../../domain/memo/memo.ts';
import {afterArrival} from '../../domain/memo/settle-receivers.ts';
import type {Ports} from '../ports/ports.ts';
import type {MemoChange} from '../ports/storage-ports.ts';

/**
 * Queues a failed or unknown memo again; only unsent parts are sent. For an unknown memo, the call
 * is the user's decision that it did not arrive. Returns null and changes nothing when the memo has
 * any other status, or is a memo to friends: only a person sends those.
 */
export function requeueMemo(ports: Pick<Ports, 'memos'>, id: string): Memo | null {
  return ports.memos.update(id, (memo) => {
    if (isToFriends(memo)) return null;
    if (memo.status !== 'failed' && memo.status !== 'unknown') return null;
    return queued(
      memo.parts.map((part) =>
        part.status === 'sent' ? part : {...part, status: 'queued' as const},
      ),
    );
  });
}

/** Queues memos again that Kakao rejected for a missing consent, which the user has now given. */
export function requeueRefused(ports: Pick<Ports, 'memos'>): void {
  for (const memo of ports.memos.unsettled()) {
    if (awaitsConsent(memo)) requeueMemo(ports, memo.id);
  }
}

/**
 * Records that an unknown memo arrived, as the user saw in KakaoTalk. Parts after the unknown one
 * were never tried and are sent now, except those of a memo to friends. Returns null and records nothing when the memo is no longer
 * unknown.
 */
export function resolveUnknown(ports: Pick<Ports, 'memos'>, id: string): Memo | null {
  return ports.memos.update(id, (memo) => {
    if (memo.status !== 'unknown') return null;
    if (isToFriends(memo)) {
      const settled = afterArrival(memo);
      return {...settled, sentAt: settled.status === 'sent' ? memo.createdAt : null};
    }
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
