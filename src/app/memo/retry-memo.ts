import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Ports} from '../ports/ports.ts';
import {obstacleToSending} from '../record/pause-sending.ts';
import {resendMemo} from '../record/requeue-memo.ts';
import {storageResult} from '../record/storage-result.ts';
import {asSender} from './as-sender.ts';
import {deliverMemo} from './deliver-memo.ts';
import {recoverMemos} from './recover-memos.ts';
import {senderBusy} from './send-once.ts';

/**
 * Sends again what was not sent of one memo and waits for the outcome; for an `unknown` one this is
 * the person's word that it did not arrive. Null when another process has it in hand or it is sent.
 */
export function retryMemo(
  ports: Ports,
  id: string,
  signal: AbortSignal,
): Promise<Result<Memo | null>> {
  return storageResult(async () => {
    const obstacle = obstacleToSending(ports);
    if (obstacle !== null) return failed(obstacle);
    await recoverMemos(ports);
    const retried = await asSender(ports, async () => {
      resendMemo(ports, id);
      const memo = ports.memos.claim(id, ports.processId);
      if (memo === null) return succeeded(null);
      const delivery = {onRetry: 'failed', stop: signal, cancel: signal} as const;
      return succeeded(await deliverMemo(ports, memo, delivery));
    });
    return retried ?? failed(senderBusy);
  });
}
