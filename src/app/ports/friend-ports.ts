import type {Result} from '../../domain/failure/result.ts';
import type {Friend, KnownFriend} from '../../domain/friend/friend.ts';
import type {Message} from '../../domain/memo/message.ts';
import type {SendOutcome} from '../../domain/memo/send-outcome.ts';
import type {MessageRequest} from './kakao-ports.ts';

/** How Kakao sorts the list of friends. */
export interface FriendOrder {
  /** `favorite` has the favorites first. */
  readonly by: 'favorite' | 'nickname';
  readonly direction: 'asc' | 'desc';
}

/** A part of the list of friends. */
export interface FriendPage {
  readonly friends: readonly Friend[];
  /** The number of friends in the whole list; null if Kakao does not say it. */
  readonly total: number | null;
  /** The offset of the next part; null for the last one. */
  readonly nextOffset: number | null;
}

/** Kakao's API for friends. No request is retried automatically. */
export interface KakaoFriends {
  list(
    accessToken: string,
    page: FriendOrder & {readonly offset: number},
    signal?: AbortSignal,
  ): Promise<Result<FriendPage>>;
  /** The request of `send`, exactly as it is sent. */
  request(uuid: string, message: Message): MessageRequest;
  /** Sends a message to one friend. */
  send(
    accessToken: string,
    sent: {readonly uuid: string; readonly message: Message},
    signal?: AbortSignal,
  ): Promise<SendOutcome>;
}

/** The friends that the user has written to. Same guarantees as `SessionStore`. */
export interface FriendStore {
  /** Last written to first. */
  list(): readonly KnownFriend[];
  save(friends: readonly KnownFriend[]): void;
  /** Erases all of them. */
  clear(): void;
}
