import type {Memo} from '../../domain/memo/memo.ts';
import type {Ports} from '../ports/ports.ts';
import {pausedFailure} from '../shared/sending-pause.ts';
import {requireLocks} from '../shared/working-locks.ts';
import {type DeliveryPorts, sendIntervalMs} from './deliver-memo.ts';
import {deliverQueued} from './deliver-queued.ts';
import {recoverMemos} from './recover-memos.ts';
import {withSenderLock} from './with-sender-lock.ts';

export interface DrainOptions {
  /** Called with every memo whose state changed, so that a screen can show it. */
  readonly onChange: (memo: Memo) => void;
  /** Called before a memo is uploaded and sent; when the signal is aborted, its remaining parts are not sent. */
  readonly onStart?: (memo: Memo) => AbortSignal;
  readonly stop?: AbortSignal;
  readonly cancel?: AbortSignal;
}

/** `busy` means that another process is sending. */
export type DrainEnd = 'empty' | 'waiting' | 'paused' | 'logged-out' | 'busy';

/**
 * Sends queued memos, oldest first, one at a time, while no other process sends. Returns when
 * nothing is due. Throws `FailureError` where locks exclude no other process.
 */
export async function drainOutbox(ports: DeliveryPorts, options: DrainOptions): Promise<DrainEnd> {
  await recoverMemos(ports);
  if (ports.memos.nextAttemptAt() === null) return 'empty';
  await requireLocks(ports);
  const delivery = await ports.locks.acquire('delivery', 0);
  if (delivery === null) return 'busy';
  try {
    const end = await withSenderLock(ports, () => drain(ports, options));
    return end ?? 'busy';
  } finally {
    delivery.release();
  }
}

async function drain(ports: DeliveryPorts, options: DrainOptions): Promise<DrainEnd> {
  for (let count = 0; ; count += 1) {
    const stop = reasonToStop(ports, options.stop);
    if (stop !== null) return stop;
    const next = ports.memos.nextQueued(ports.clock.now());
    if (next === null) return ports.memos.nextAttemptAt() === null ? 'empty' : 'waiting';
    if (count > 0) await ports.wait(sendIntervalMs, options.stop);
    if (options.stop?.aborted) return 'waiting';
    const {stop: ending, cancel, onStart, onChange} = options;
    const abandon = onStart?.(next);
    const delivery = {onRetry: 'queued', stop: ending, cancel, abandon} as const;
    const memo = await deliverQueued(ports, next, delivery, onChange);
    if (memo !== null) onChange(memo);
  }
}

function reasonToStop(
  ports: Pick<Ports, 'clock' | 'memos' | 'sessions'>,
  stop: AbortSignal | undefined,
): DrainEnd | null {
  if (stop?.aborted) return 'waiting';
  if (ports.sessions.read() === null) return 'logged-out';
  return pausedFailure(ports) === null ? null : 'paused';
}
