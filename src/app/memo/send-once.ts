import {exitCode, exitCodeOf} from '../../domain/failure/exit-code.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {isToFriends, type Memo} from '../../domain/memo/memo.ts';
import type {Ports} from '../ports/ports.ts';
import {requeueMemo} from '../shared/requeue-memo.ts';
import {obstacleToSending} from '../shared/sending-pause.ts';
import {storageResult} from '../shared/storage-result.ts';
import {acceptGiven, type GivenMemo} from './accept-given.ts';
import type {Acceptance, Accepted} from './accept-memo.ts';
import {awaitOutcome} from './await-outcome.ts';
import type {DeliveryPorts} from './deliver-memo.ts';
import {deliverMemo} from './deliver-memo.ts';
import {deliverQueued} from './deliver-queued.ts';
import {recoverMemos} from './recover-memos.ts';
import {withSenderLock} from './with-sender-lock.ts';

/** Occurs only if another process holds the same lock for too long. */
const senderBusy = {kind: 'storage', problem: 'busy', path: 'sender.lock', detail: ''} as const;

export interface SendRequest extends GivenMemo, Pick<Acceptance, 'once'> {
  /** The status of the memo while Kakao is unreachable; `failed` by default. */
  readonly onOutOfReach?: 'failed' | 'queued';
  /**
   * When aborted, what has not been sent yet fails, so that it is not sent later either; the outcome
   * of a request in progress is unknown.
   */
  readonly abandon?: AbortSignal;
}

/**
 * Sends one memo for a script and waits for its outcome. It neither waits for nor delivers queued
 * memos. A memo that could not be sent stays as `failed` with its text, so that a script that
 * retries does not duplicate it; it stays `queued` if the request says so.
 */
export function sendOnce(
  ports: DeliveryPorts & Pick<Ports, 'newId'>,
  request: SendRequest,
  signal?: AbortSignal,
): Promise<Result<Accepted>> {
  return storageResult(async () => {
    const sent = await withSenderLock(ports, async (): Promise<Result<Accepted>> => {
      const acceptance = {once: request.once, owner: ports.processId};
      const accepted = acceptGiven(ports, request, acceptance);
      if (!accepted.ok || accepted.value.heldBack !== null) return accepted;
      const memo = await deliverAccepted(ports, accepted.value.memo, {request, signal});
      return succeeded({heldBack: null, memo});
    });
    return sent ?? failed(senderBusy);
  });
}

/**
 * Sends the unsent parts of a memo again and waits for the outcome. For an `unknown` memo, the call
 * is the user's confirmation that it did not arrive. Returns null when another process is sending
 * it or it is already sent. A memo to friends fails: only a person sends those.
 */
export function retryMemo(
  ports: DeliveryPorts,
  id: string,
  signal: AbortSignal,
): Promise<Result<Memo | null>> {
  return storageResult(async () => {
    const asked = ports.memos.find(id);
    if (asked !== null && isToFriends(asked)) {
      return failed({kind: 'person-needed', command: 'outbox retry'});
    }
    const obstacle = obstacleToSending(ports);
    if (obstacle !== null) return failed(obstacle);
    await recoverMemos(ports);
    const retried = await withSenderLock(ports, async () => {
      requeueMemo(ports, id);
      const memo = ports.memos.find(id);
      if (memo?.status !== 'queued') return succeeded(null);
      const delivery = {onRetry: 'failed', stop: signal, cancel: signal} as const;
      return succeeded(await deliverQueued(ports, memo, delivery));
    });
    return retried ?? failed(senderBusy);
  });
}

interface Sending {
  readonly request: SendRequest;
  readonly signal: AbortSignal | undefined;
}

async function deliverAccepted(
  ports: DeliveryPorts,
  memo: Memo,
  {request, signal}: Sending,
): Promise<Memo> {
  const onRetry = request.onOutOfReach ?? 'failed';
  const failure = obstacleToSending(ports);
  if (failure === null) {
    const {abandon} = request;
    const ends = [signal, abandon].filter((end) => end !== undefined);
    const cancel = ends.length === 0 ? undefined : AbortSignal.any(ends);
    const delivery = {onRetry, stop: signal, abandon, cancel} as const;
    if (memo.status === 'sending') return deliverMemo(ports, memo, delivery);
    return (await deliverQueued(ports, memo, delivery)) ?? outcomeElsewhere(ports, memo, signal);
  }
  const status = isOutOfReach(failure) ? onRetry : 'failed';
  const parts = memo.parts.map((part) => ({...part, status}));
  const change = {status, parts, failure};
  const settled = ports.memos.update(memo.id, (current) =>
    current.status === memo.status ? change : null,
  );
  return settled ?? outcomeElsewhere(ports, memo, signal);
}

/**
 * Waits for the outcome of a memo that another process took while its picture was uploaded here. A
 * memo that was deleted there was not sent.
 */
async function outcomeElsewhere(
  ports: DeliveryPorts,
  memo: Memo,
  signal: AbortSignal = new AbortController().signal,
): Promise<Memo> {
  const found = await awaitOutcome(ports, memo.id, signal);
  if (found !== null) return found;
  const parts = memo.parts.map((part) => ({...part, status: 'failed' as const}));
  const failure = {kind: 'network', reason: 'cancelled', detail: ''} as const;
  return {...memo, parts, status: 'failed', failure};
}

const passing: readonly number[] = [exitCode.loginNeeded, exitCode.unavailable, exitCode.limit];

/**
 * Whether the failure passes with time or a login; a missing consent or a wrong setting must be
 * fixed first.
 */
function isOutOfReach(failure: Failure): boolean {
  return passing.includes(exitCodeOf(failure));
}
