import {exitCode, exitCodeOf} from '../../domain/failure/exit-code.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {HeldBack, SendGuards} from '../ports/guard-ports.ts';
import type {Ports} from '../ports/ports.ts';
import {obstacleToSending} from '../record/pause-sending.ts';
import {storageResult} from '../record/storage-result.ts';
import {type NewMemo, prepareMemo} from './accept-memo.ts';
import {asSender} from './as-sender.ts';
import {deliverMemo} from './deliver-memo.ts';

/** Cannot be met but by another process that holds the very lock for too long. */
export const senderBusy = {
  kind: 'storage',
  problem: 'busy',
  path: 'sender.lock',
  detail: '',
} as const;

export interface SendRequest extends NewMemo {
  readonly guards?: SendGuards;
  /** What becomes of it while Kakao is out of reach; `failed` unless given. */
  readonly onOutOfReach?: 'failed' | 'queued';
}

/** `heldBack`: nothing was sent for this request; the memo that stands for it may be deleted. */
export type Sent =
  | {readonly heldBack: null; readonly memo: Memo}
  | {readonly heldBack: HeldBack['reason']; readonly memo: Memo | null};

/** `sendGuarded` without conditions, for one memo that is always accepted. */
export async function sendNow(
  ports: Ports,
  input: NewMemo,
  signal?: AbortSignal,
): Promise<Result<Memo>> {
  const sent = await sendGuarded(ports, input, signal);
  if (!sent.ok) return sent;
  if (sent.value.heldBack === null) return succeeded(sent.value.memo);
  throw new Error('held back without a guard');
}

/**
 * Sends one memo for a script and waits for its outcome. It neither waits for nor delivers what was
 * queued before. What could not be sent stays as `failed` with its text, so that a script that
 * tries again does not double it; `queued` where the request says so.
 */
export function sendGuarded(
  ports: Ports,
  request: SendRequest,
  signal?: AbortSignal,
): Promise<Result<Sent>> {
  return storageResult(async () => {
    const composed = prepareMemo(ports, {...request, owner: ports.processId});
    if (!composed.ok) return composed;
    const memo = composed.value;
    const sent = await asSender(ports, async (): Promise<Sent> => {
      const held = ports.guardedMemos.add(memo, ports.processId, request.guards ?? {});
      if (held !== null) return {heldBack: held.reason, memo: ports.memos.find(held.memoId)};
      return {heldBack: null, memo: await deliverAccepted(ports, {memo, request, signal})};
    });
    return sent === null ? failed(senderBusy) : succeeded(sent);
  });
}

interface Accepted {
  readonly memo: Memo;
  readonly request: SendRequest;
  readonly signal: AbortSignal | undefined;
}

async function deliverAccepted(ports: Ports, {memo, request, signal}: Accepted): Promise<Memo> {
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
