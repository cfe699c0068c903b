import {backoffDelay, retryAfterDelay} from '../../domain/backoff.ts';
import type {Failure} from '../../domain/failure.ts';
import {type Memo, type MemoPart, statusOfParts} from '../../domain/memo.ts';
import {textTemplate} from '../../domain/text-template.ts';
import type {Ports} from '../ports.ts';
import {pauseAfter} from './pause-sending.ts';
import {type PartSettlement, sendPart} from './send-part.ts';

/** Least time (ms) between two messages: Kakao promises no order for those sent together. */
export const sendInterval = 300;

export interface Delivery {
  /** What a part becomes that could not be sent but may be tried again. */
  readonly onRetry: 'queued' | 'failed';
  /** No further part is begun once this is aborted. */
  readonly stop?: AbortSignal;
  /** Ends the request under way, whose outcome is unknown then. */
  readonly cancel?: AbortSignal;
}

/**
 * Sends the parts of a memo that this process has claimed, in order, up to the first that is not
 * sent, and has each outcome on disk before the next part goes out. The memo must be `sending`.
 */
export async function deliverMemo(ports: Ports, memo: Memo, delivery: Delivery): Promise<Memo> {
  const parts = [...memo.parts];
  let failure: Failure | null = null;
  let nextAttemptAt: number | null = null;
  for (const [index, part] of parts.entries()) {
    if (part.status === 'sent') continue;
    if (parts[index - 1]?.status === 'sent') await ports.wait(sendInterval, delivery.stop);
    if (delivery.stop?.aborted) {
      parts[index] = {...part, status: delivery.onRetry};
      failure = {kind: 'network', reason: 'cancelled', detail: ''};
      break;
    }
    const settlement = await sendPart(ports, textTemplate(part.text, memo.link), delivery.cancel);
    pauseAfter(ports, settlement);
    parts[index] = settledPart(part, settlement, delivery);
    if (settlement.kind === 'sent') {
      ports.memos.change(memo.id, {parts});
      continue;
    }
    failure = settlement.failure;
    nextAttemptAt = ports.clock.now() + retryDelay(ports, memo, failure);
    break;
  }
  return settleMemo(ports, memo, {parts, failure, nextAttemptAt});
}

function settledPart(part: MemoPart, settlement: PartSettlement, delivery: Delivery): MemoPart {
  const status = settlement.kind === 'retry' ? delivery.onRetry : settlement.kind;
  return {...part, status};
}

function retryDelay(ports: Ports, memo: Memo, failure: Failure): number {
  const asked = failure.kind === 'kakao' ? failure.retryAfter : undefined;
  const delay = retryAfterDelay(asked, ports.clock.now());
  return delay ?? backoffDelay(memo.attempts, ports.random());
}

interface Settled {
  parts: readonly MemoPart[];
  failure: Failure | null;
  nextAttemptAt: number | null;
}

function settleMemo(ports: Ports, memo: Memo, {parts, failure, nextAttemptAt}: Settled): Memo {
  const status = statusOfParts(parts);
  const change = {
    status,
    parts,
    failure,
    sentAt: status === 'sent' ? ports.clock.now() : null,
    nextAttemptAt: status === 'queued' ? nextAttemptAt : null,
  };
  ports.memos.change(memo.id, change);
  return {...memo, ...change};
}
