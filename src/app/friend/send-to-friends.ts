import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {Friend} from '../../domain/friend/friend.ts';
import type {Account} from '../../domain/login/session.ts';
import {picturesOf} from '../../domain/memo/kinds/kinds.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import {maxReceivers, newReceiver} from '../../domain/memo/receiver.ts';
import {loggedOut} from '../login/environment-login.ts';
import {type NewMemo, prepareMemo} from '../memo/accept-memo.ts';
import {lostPicture} from '../shared/known-picture.ts';
import {storageResult} from '../shared/storage-result.ts';
import {
  deliverToFriends,
  differentFriends,
  type FriendDelivery,
  type FriendDeliveryPorts,
  isOtherAccount,
} from './deliver-to-friends.ts';

/** A memo that a person has confirmed, to the friends that they were shown. */
export interface FriendRequest extends NewMemo {
  /** At least one, and at most `maxReceivers`. */
  readonly friends: readonly Friend[];
  /** The account whose friends they are, for which the user confirmed it; null if unknown. */
  readonly account: Account | null;
}

/** The time (ms) for which a process that looks for abandoned memos may hold the lock of this one. */
const lockTimeoutMs = 1000;

const senderBusy = {kind: 'storage', problem: 'busy', path: 'sender.lock', detail: ''} as const;

/**
 * Sends a memo to friends and waits for the outcome for each of them. Only for a person at the
 * keyboard, who has just confirmed it: Kakao does not allow a service to send to users by itself.
 * The memo is never queued; what failed stays failed, and a pause of the outbox does not apply.
 *
 * The memo is its own owner, with a lock of its own: the process may be sending others meanwhile.
 */
export function sendToFriends(
  ports: FriendDeliveryPorts,
  request: FriendRequest,
  delivery: FriendDelivery = {},
): Promise<Result<Memo>> {
  return storageResult(async () => {
    const accepted = prepare(ports, request);
    if (!accepted.ok) return accepted;
    const {memo, friends} = accepted.value;
    const lock = await ports.locks.acquire(`sender-${memo.id}`, lockTimeoutMs);
    if (lock === null) return failed(senderBusy);
    try {
      accept(ports, {memo, friends}, request.files);
      delivery.onChange?.(memo);
      const {account} = request;
      return succeeded(await deliverToFriends(ports, {memo, friends, account}, delivery));
    } finally {
      lock.release();
    }
  });
}

interface Accepted {
  readonly memo: Memo;
  readonly friends: readonly Friend[];
}

/** Checks everything that can be checked before something is stored. */
function prepare(
  ports: FriendDeliveryPorts,
  {friends, account, ...input}: FriendRequest,
): Result<Accepted> {
  if (ports.sessions.read() === null) return failed(loggedOut(ports, null));
  if (isOtherAccount(ports, account)) return failed({kind: 'other-account'});
  const different = differentFriends(friends, maxReceivers);
  if (!different.ok) return different;
  if (different.value.length === 0) throw new RangeError('a memo without a receiver');
  const prepared = prepareMemo(ports, input);
  if (!prepared.ok) return prepared;
  const lost = lostPicture(ports, prepared.value.content, input.files);
  if (lost !== null) return failed(lost);
  const receivers = different.value.map(({name}) => newReceiver(name));
  const memo: Memo = {...prepared.value, status: 'sending', attempts: 1, receivers};
  return succeeded({memo, friends: different.value});
}

function accept(
  ports: FriendDeliveryPorts,
  {memo, friends}: Accepted,
  files: FriendRequest['files'] = [],
): void {
  const writtenAt = ports.clock.now();
  ports.friends.save(friends.map(({uuid, name}) => ({uuid, name, writtenAt})));
  const shown = picturesOf(memo.content);
  const kept = files.filter(({picture}) => shown.some(({hash}) => hash === picture.hash));
  ports.memos.add(memo, memo.id, undefined, kept);
}
