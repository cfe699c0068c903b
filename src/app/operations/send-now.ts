import type {Memo} from '../../domain/memo.ts';
import {failed, type Result, succeeded} from '../../domain/result.ts';
import type {Ports} from '../ports.ts';
import {acceptMemo, type NewMemo} from './accept-memo.ts';
import {asSender} from './as-sender.ts';
import {deliverMemo} from './deliver-memo.ts';
import {obstacleToSending} from './pause-sending.ts';
import {storageResult} from './storage-result.ts';

/** Cannot be met but by another process that holds the very lock for too long. */
export const senderBusy = {
  kind: 'storage',
  problem: 'busy',
  path: 'sender.lock',
  detail: '',
} as const;

/**
 * Sends one memo for a script and waits for its outcome. It neither waits for nor delivers what was
 * queued before. What could not be sent stays as `failed` with its text, so that a script that
 * tries again does not double it.
 */
export function sendNow(ports: Ports, input: NewMemo, signal?: AbortSignal): Promise<Result<Memo>> {
  return storageResult(async () => {
    const sent = await asSender(ports, async () => {
      const accepted = await acceptMemo(ports, {...input, owner: ports.processId});
      if (!accepted.ok) return accepted;
      return succeeded(await deliverAccepted(ports, accepted.value, signal));
    });
    return sent ?? failed(senderBusy);
  });
}

async function deliverAccepted(ports: Ports, memo: Memo, signal?: AbortSignal): Promise<Memo> {
  const failure = obstacleToSending(ports);
  if (failure === null) {
    const interrupts = signal === undefined ? {} : {stop: signal, cancel: signal};
    return deliverMemo(ports, memo, {onRetry: 'failed', ...interrupts});
  }
  const parts = memo.parts.map((part) => ({...part, status: 'failed' as const}));
  const change = {status: 'failed' as const, parts, failure};
  ports.memos.change(memo.id, change);
  return {...memo, ...change};
}
