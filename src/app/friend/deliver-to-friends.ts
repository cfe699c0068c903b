import {type Failure, FailureError} from '../../domain/failure/failure.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {Friend} from '../../domain/friend/friend.ts';
import {type Account, accountChange} from '../../domain/login/session.ts';
import {picturesOf} from '../../domain/memo/kinds/kinds.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {Message} from '../../domain/memo/message.ts';
import {pictureFailure} from '../../domain/memo/picture/picture-failure.ts';
import type {PictureAddresses} from '../../domain/memo/picture/picture-reference.ts';
import type {Receiver} from '../../domain/memo/receiver.ts';
import {isForEveryone, receiverFailure} from '../../domain/memo/receiver-failure.ts';
import {settleReceivers} from '../../domain/memo/settle-receivers.ts';
import {type PartSettlement, settleStopped, settleUnsent} from '../../domain/memo/settle-send.ts';
import {type DeliveryPorts, sendIntervalMs} from '../memo/deliver-memo.ts';
import {recordOutcome} from '../memo/record-outcome.ts';
import {sendPart} from '../memo/send-part.ts';
import {uploadPictures} from '../memo/upload-pictures.ts';
import type {KakaoFriends} from '../ports/friend-ports.ts';
import type {Ports} from '../ports/ports.ts';
import type {FriendPorts} from './list-friends.ts';

export type FriendDeliveryPorts = DeliveryPorts & FriendPorts & Pick<Ports, 'newId'>;

export interface FriendDelivery {
  /** Called after each change of the stored memo, so that a screen can show it. */
  readonly onChange?: (memo: Memo) => void;
  /** When aborted, nothing further is sent, and what was not sent stays failed. */
  readonly stop?: AbortSignal | undefined;
  /** Cancels the request in progress, whose outcome is then unknown. */
  readonly cancel?: AbortSignal | undefined;
}

interface Sending {
  readonly ports: FriendDeliveryPorts;
  readonly kakao: KakaoFriends;
  readonly memo: Memo;
  readonly account: Account | null;
  readonly addresses: PictureAddresses;
  readonly delivery: FriendDelivery;
  /** Updated in place, one by one. */
  readonly receivers: Receiver[];
}

interface Confirmed {
  readonly memo: Memo;
  readonly friends: readonly Friend[];
  /** The account whose friends they are; null if unknown. */
  readonly account: Account | null;
}

/**
 * Sends the parts of a memo that this process has claimed to one friend after the other, and stores
 * before each request that it is on its way, and after it what became of it. So a process that dies
 * leaves at most one receiver in doubt. A refusal pauses nothing: memos to oneself do not depend on
 * it.
 */
export async function deliverToFriends(
  ports: FriendDeliveryPorts,
  {memo, friends, account}: Confirmed,
  delivery: FriendDelivery,
): Promise<Memo> {
  const {stop, cancel} = delivery;
  const signals = [stop, cancel].filter((signal) => signal !== undefined);
  const uploads = await uploadPictures(ports, memo, AbortSignal.any(signals));
  const receivers = [...(memo.receivers ?? [])];
  if (uploads.kind === 'not-uploaded') {
    endAll(receivers, pictureFailure(uploads.picture.name, uploads.settlement.failure));
  } else {
    const {addresses} = uploads;
    const kakao = await ports.kakaoFriends();
    const sending = {ports, kakao, memo, account, addresses, delivery, receivers};
    try {
      for (const [index, friend] of friends.entries()) {
        if (receivers[index]?.status === 'waiting') await sendToFriend(sending, {index, friend});
      }
    } catch (error) {
      throw afterArrival(error, sending);
    }
  }
  const settled = settleReceivers(memo.parts, receivers);
  const sentAt = settled.status === 'sent' ? ports.clock.now() : null;
  const change = {...settled, sentAt};
  await recordOutcome(ports, memo.id, change);
  const hasErased = memo.forgetsText || picturesOf(memo.content).length > 0;
  if (hasErased && settled.status === 'sent') ports.records.dropErased();
  return {...memo, ...change};
}

/**
 * A failure of storage, such as a full disk, after a message has arrived: as a failure of its own it
 * would read as if nothing was sent, and the user would send it once more.
 */
function afterArrival(error: unknown, {memo: {id}, receivers}: Sending): unknown {
  const mayHave = receivers.some(({sentParts, status}) => sentParts > 0 || status === 'unknown');
  const isNew = error instanceof FailureError && error.failure.kind !== 'not-recorded';
  if (!isNew || !mayHave) return error;
  return new FailureError({kind: 'not-recorded', id, cause: error.failure});
}

interface Target {
  readonly index: number;
  readonly friend: Friend;
}

async function sendToFriend(sending: Sending, target: Target): Promise<void> {
  const {memo, receivers} = sending;
  const {index} = target;
  for (const part of memo.parts.keys()) {
    const settlement = await sendOnePart(sending, target, part);
    const receiver = receivers[index];
    if (receiver === undefined) return;
    if (settlement.kind !== 'sent') {
      const status = settlement.kind === 'unknown' ? 'unknown' : 'failed';
      receivers[index] = {...receiver, status, failure: receiverFailure(settlement.failure)};
      // What Kakao would answer to each of them is not asked again.
      if (isForEveryone(settlement)) endAll(receivers, settlement.failure);
      await record(sending);
      return;
    }
    const sentParts = part + 1;
    const status = sentParts === memo.parts.length ? 'sent' : 'waiting';
    receivers[index] = {...receiver, status, sentParts};
    await record(sending);
  }
}

async function sendOnePart(
  sending: Sending,
  {index, friend}: Target,
  part: number,
): Promise<PartSettlement> {
  const {ports, kakao, memo, addresses, delivery, receivers} = sending;
  if (part > 0) await ports.wait(sendIntervalMs, delivery.stop);
  if (delivery.stop?.aborted) return settleStopped(delivery.stop);
  // A login meanwhile would send the rest in the name of another account.
  if (isOtherAccount(ports, sending.account)) return settleUnsent({kind: 'other-account'});
  const receiver = receivers[index];
  if (receiver === undefined) throw new RangeError(`a memo has no receiver ${index}`);
  receivers[index] = {...receiver, status: 'sending'};
  // Before the request: a process that dies during it leaves this receiver in doubt, and no other.
  ports.memos.change(memo.id, {receivers});
  delivery.onChange?.({...memo, receivers: [...receivers]});
  const {content} = memo;
  const text = memo.parts[part]?.text ?? '';
  const message: Message = {content, index: part, text, addresses};
  const sent = {uuid: friend.uuid, message};
  return sendPart(ports, (accessToken) => kakao.send(accessToken, sent, delivery.cancel));
}

/** Records a failure for everybody who still waits. */
function endAll(receivers: Receiver[], failure: Failure): void {
  for (const [index, receiver] of receivers.entries()) {
    if (receiver.status === 'waiting') receivers[index] = {...receiver, status: 'failed', failure};
  }
}

async function record({ports, memo, receivers, delivery}: Sending): Promise<void> {
  await recordOutcome(ports, memo.id, {receivers});
  delivery.onChange?.({...memo, receivers: [...receivers]});
}

/** Whether another account is logged in now; the ids of friends belong to one account. */
export function isOtherAccount(
  {sessions}: Pick<Ports, 'sessions'>,
  account: Account | null,
): boolean {
  return accountChange(sessions.read()?.account ?? null, account) !== null;
}

/** Fails for more friends than one memo may be sent to; a friend who is named twice counts once. */
export function differentFriends(
  friends: readonly Friend[],
  limit: number,
): Result<readonly Friend[]> {
  const different = [...new Map(friends.map((friend) => [friend.uuid, friend])).values()];
  const count = different.length;
  return count > limit ? failed({kind: 'many-receivers', count, limit}) : succeeded(different);
}
