import type {Memo, MemoStatus} from '../../domain/memo.ts';
import type {Ports} from '../ports.ts';

/**
 * Queues a failed or unknown memo again: only what was not sent goes out. For an unknown one this is
 * the person's decision that it did not arrive. Any other state stays as it is.
 */
export function resendMemo(ports: Ports, id: string): void {
  changeUnsettled(ports, id, (memo) => {
    const parts = memo.parts.map((part) =>
      part.status === 'sent' ? part : {...part, status: 'queued' as const},
    );
    return {status: 'queued' as const, parts, failure: null, nextAttemptAt: null};
  });
}

/**
 * Records that an unknown memo arrived, as the person saw in KakaoTalk. Parts after the unknown one
 * were never tried: they go out now.
 */
export function resolveMemo(ports: Ports, id: string): void {
  changeUnsettled(ports, id, (memo) => {
    if (memo.status !== 'unknown') return null;
    const parts = memo.parts.map((part) =>
      part.status === 'unknown' ? {...part, status: 'sent' as const} : part,
    );
    const isWhole = parts.every((part) => part.status === 'sent');
    return isWhole
      ? {status: 'sent' as const, parts, failure: null, sentAt: memo.sentAt ?? memo.createdAt}
      : {status: 'queued' as const, parts, failure: null, nextAttemptAt: null};
  });
}

const unsettled: readonly MemoStatus[] = ['failed', 'unknown'];

type Change = Parameters<Ports['memos']['change']>[1];

/** Written only if nobody settled it meanwhile: what another process is sending must not be queued. */
function changeUnsettled(ports: Ports, id: string, change: (memo: Memo) => Change | null): void {
  const memo = ports.memos.find(id);
  if (memo === null || !unsettled.includes(memo.status)) return;
  const changed = change(memo);
  if (changed !== null) ports.memos.change(id, changed, [memo.status]);
}
