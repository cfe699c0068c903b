import {exitCode, exitCodeOf} from '../../domain/failure/exit-code.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Ports} from '../ports/ports.ts';
import {requeueMemo} from '../shared/requeue-memo.ts';
import {obstacleToSending} from '../shared/sending-rest.ts';
import {storageResult} from '../shared/storage-result.ts';
import {
  type Acceptance,
  type Accepted,
  acceptMemo,
  type NewMemo,
  prepareMemo,
} from './accept-memo.ts';
import type {DeliveryPorts} from './deliver-memo.ts';
import {deliverMemo} from './deliver-memo.ts';
import {recoverMemos} from './recover-memos.ts';
import {withSenderLock} from './with-sender-lock.ts';

/** Cannot be met but by another process that holds the very lock for too long. */
const senderBusy = {kind: 'storage', problem: 'busy', path: 'sender.lock', detail: ''} as const;

export interface SendRequest extends NewMemo, Pick<Acceptance, 'once'> {
  /** What becomes of it while Kakao is out of reach; `failed` unless given. */
  readonly onOutOfReach?: 'failed' | 'queued';
}

/**
 * Sends one memo for a script and waits for its outcome. It neither waits for nor delivers what was
 * queued before. What could not be sent stays as `failed` with its text, so that a script that
 * tries again does not double it; `queued` where the request says so.
 */
export function sendOnce(
  ports: DeliveryPorts & Pick<Ports, 'newId' | 'preferences' | 'processId'>,
  request: SendRequest,
  signal?: AbortSignal,
): Promise<Result<Accepted>> {
  return storageResult(async () => {
    const prepared = prepareMemo(ports, request);
    if (!prepared.ok) return prepared;
    const sent = await withSenderLock(ports, async (): Promise<Accepted> => {
      const acceptance = {once: request.once, owner: ports.processId};
      const accepted = acceptMemo(ports, prepared.value, acceptance);
      if (accepted.heldBack !== null) return accepted;
      return {...accepted, memo: await deliverAccepted(ports, accepted.memo, {request, signal})};
    });
    return sent === null ? failed(senderBusy) : succeeded(sent);
  });
}

/**
 * Sends again what was not sent of one memo and waits for the outcome; for an `unknown` one this is
 * the person's word that it did not arrive. Null when another process has it in hand or it is sent.
 */
export function retryMemo(
  ports: DeliveryPorts & Pick<Ports, 'processId'>,
  id: string,
  signal: AbortSignal,
): Promise<Result<Memo | null>> {
  return storageResult(async () => {
    const obstacle = obstacleToSending(ports);
    if (obstacle !== null) return failed(obstacle);
    await recoverMemos(ports);
    const retried = await withSenderLock(ports, async () => {
      requeueMemo(ports, id);
      const memo = ports.memos.claim(id, ports.processId);
      if (memo === null) return succeeded(null);
      const delivery = {onRetry: 'failed', stop: signal, cancel: signal} as const;
      return succeeded(await deliverMemo(ports, memo, delivery));
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
    const interrupts = signal === undefined ? {} : {stop: signal, cancel: signal};
    return deliverMemo(ports, memo, {onRetry, ...interrupts});
  }
  const status = isOutOfReach(failure) ? onRetry : 'failed';
  const parts = memo.parts.map((part) => ({...part, status}));
  const change = {status, parts, failure};
  ports.memos.change(memo.id, change);
  return {...memo, ...change};
}

const passing: readonly number[] = [exitCode.loginNeeded, exitCode.unavailable, exitCode.limit];

/** What passes with time or a login; a consent or a setting has to be mended first. */
function isOutOfReach(failure: Failure): boolean {
  return passing.includes(exitCodeOf(failure));
}
