import {backoffDelay, retryAfterDelay} from '../../domain/memo/backoff.ts';
import {picturesOf} from '../../domain/memo/kinds/kinds.ts';
import {type Memo, type MemoPart, type MemoStatus, statusOfParts} from '../../domain/memo/memo.ts';
import type {Message} from '../../domain/memo/message.ts';
import type {PictureAddresses} from '../../domain/memo/picture/picture-reference.ts';
import {type PartSettlement, settleStopped, type Unsettled} from '../../domain/memo/settle-send.ts';
import type {RefreshPorts} from '../login/refresh-tokens.ts';
import type {Ports} from '../ports/ports.ts';
import {pauseAfter, pauseMsAfter} from '../shared/sending-pause.ts';
import {recordOutcome} from './record-outcome.ts';
import {sendPart} from './send-part.ts';

/**
 * The minimum time (ms) between two messages: Kakao does not guarantee the order of messages sent
 * together.
 */
export const sendIntervalMs = 300;

/** The ports of every operation that sends a memo. */
export type DeliveryPorts = RefreshPorts &
  Pick<Ports, 'pictures' | 'preferences' | 'processId' | 'random' | 'records' | 'wait'>;

export interface Delivery {
  /** The status of a part that was not sent but may be retried. */
  readonly onRetry: 'queued' | 'failed';
  /** When aborted, no further part starts. */
  readonly stop?: AbortSignal | undefined;
  /** When aborted by the user, the remaining parts fail; a retry sends them. */
  readonly abandon?: AbortSignal | undefined;
  /** Cancels the request in progress, whose outcome is then unknown. */
  readonly cancel?: AbortSignal | undefined;
  /** Those of the memo's pictures. */
  readonly addresses?: PictureAddresses;
}

/**
 * Sends the parts of a memo that this process has claimed, in order, up to the first that fails,
 * and stores each outcome before sending the next part. The memo must be `sending`.
 */
export async function deliverMemo(
  ports: DeliveryPorts,
  memo: Memo,
  delivery: Delivery,
): Promise<Memo> {
  const parts = [...memo.parts];
  const settlement = await sendParts(ports, {memo, parts, delivery});
  const settled = await settleMemo(ports, {memo, parts, settlement});
  // The memo's outcome is stored first: a pause that cannot be stored must not lose it.
  pauseAfter(ports, settlement);
  return settled;
}

interface Sending {
  readonly memo: Memo;
  /** Updated in place, one by one. */
  readonly parts: MemoPart[];
  readonly delivery: Delivery;
}

/** Returns how the last attempted part ended. */
async function sendParts(
  ports: RefreshPorts & Pick<Ports, 'wait'>,
  sending: Sending,
): Promise<PartSettlement> {
  const {memo, parts, delivery} = sending;
  for (const [index, part] of parts.entries()) {
    if (part.status === 'sent') continue;
    if (parts[index - 1]?.status === 'sent') await ports.wait(sendIntervalMs, delivery.stop);
    const ended = [delivery.abandon, delivery.stop].find((signal) => signal?.aborted);
    const message = messageOf(sending, index);
    const settlement = ended
      ? settleStopped(ended)
      : await sendPart(ports, (accessToken) =>
          ports.api.sendMemo(accessToken, message, delivery.cancel),
        );
    const isSent = settlement.kind === 'sent';
    parts[index] = {...part, status: isSent ? 'sent' : statusOfUnsent(settlement, delivery)};
    if (settlement.kind !== 'sent') return settlement;
    if (index < parts.length - 1) await recordOutcome(ports, memo.id, {parts});
  }
  return {kind: 'sent'};
}

function messageOf({memo: {content, parts}, delivery}: Sending, index: number): Message {
  const {addresses = {}} = delivery;
  return {content, index, text: parts[index]?.text ?? '', addresses};
}

/** The status of a part that was not sent. */
export function statusOfUnsent(settlement: Unsettled, delivery: Delivery): MemoStatus {
  const onRetry = delivery.abandon?.aborted ? 'failed' : delivery.onRetry;
  return settlement.kind === 'retry' ? onRetry : settlement.kind;
}

async function settleMemo(
  ports: Pick<Ports, 'clock' | 'memos' | 'random' | 'records' | 'sessions' | 'wait'>,
  {memo, parts, settlement}: {memo: Memo; parts: readonly MemoPart[]; settlement: PartSettlement},
): Promise<Memo> {
  const status = statusOfParts(parts);
  const failure = settlement.kind === 'sent' ? null : settlement.failure;
  const change = {
    status,
    parts,
    failure,
    sentAt: status === 'sent' ? ports.clock.now() : null,
    nextAttemptAt: status === 'queued' ? nextAttemptAt(ports, memo, settlement) : null,
  };
  await recordOutcome(ports, memo.id, change);
  const hasErased = memo.forgetsText || picturesOf(memo.content).length > 0;
  if (hasErased && status === 'sent') ports.records.dropErased();
  return {...memo, ...change};
}

/**
 * Returns null (immediately) when this process canceled the request: nothing suggests that the
 * next attempt would fail.
 */
export function nextAttemptAt(
  ports: Pick<Ports, 'clock' | 'random' | 'sessions'>,
  memo: Memo,
  settlement: PartSettlement,
): number | null {
  const failure = settlement.kind === 'sent' ? null : settlement.failure;
  if (failure?.kind === 'network' && failure.reason === 'cancelled') return null;
  const now = ports.clock.now();
  const asked = failure?.kind === 'kakao' ? failure.retryAfter : undefined;
  // The claim has already counted this attempt.
  const delay = retryAfterDelay(asked, now) ?? backoffDelay(memo.attempts - 1, ports.random());
  return now + Math.max(delay, pauseMsAfter(ports, settlement));
}
