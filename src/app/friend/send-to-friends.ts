import type {Result} from '../../domain/failure/result.ts';
import type {Friend} from '../../domain/friend/friend.ts';
import type {Memo} from '../../domain/memo/memo.ts';
import type {NewMemo} from '../memo/accept-memo.ts';
import type {DeliveryPorts} from '../memo/deliver-memo.ts';
import type {Ports} from '../ports/ports.ts';
import type {FriendPorts} from './list-friends.ts';

export type FriendDeliveryPorts = DeliveryPorts & FriendPorts & Pick<Ports, 'newId'>;

/** A memo that a person has confirmed, to the friends that they were shown. */
export interface FriendRequest extends NewMemo {
  /** At least one, at most `maxReceivers`, nobody twice. */
  readonly friends: readonly Friend[];
}

export interface FriendDelivery {
  /** Called after each change of the stored memo, so that a screen can show it. */
  readonly onChange?: (memo: Memo) => void;
  /** When aborted, nothing further is sent, and what was not sent stays failed. */
  readonly stop?: AbortSignal | undefined;
  /** Cancels the request in progress, whose outcome is then unknown. */
  readonly cancel?: AbortSignal | undefined;
}

/**
 * Sends a memo to friends and waits for the outcome for each of them. Only for a person at the
 * keyboard, who has just confirmed it: Kakao does not allow a service to send to users by itself.
 * The memo is never queued; what failed stays failed.
 */
export type SendToFriends = (
  ports: FriendDeliveryPorts,
  request: FriendRequest,
  delivery?: FriendDelivery,
) => Promise<Result<Memo>>;
