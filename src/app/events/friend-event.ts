import type {DraftEdit} from '../../domain/draft/draft.ts';
import type {Failure} from '../../domain/failure/failure.ts';
import type {Result} from '../../domain/failure/result.ts';
import type {Friend, KnownFriend} from '../../domain/friend/friend.ts';
import type {Account} from '../../domain/login/session.ts';
import type {FriendLogin, FriendMemo} from '../state/friend-pages.ts';
import type {FriendQuestion} from '../state/overlay.ts';
import type {MemoToAccept} from './picture-event.ts';

/** Events about friends, and the memos that are sent to them. */
export type FriendEvent =
  | {
      type: 'friends-read';
      list: Result<{readonly friends: readonly Friend[]; readonly known: readonly KnownFriend[]}>;
    }
  | {type: 'friends-sought'; edit: DraftEdit}
  | {type: 'friend-selection-moved'; by: number}
  | {type: 'friend-marked'}
  /** Enter in the list: the marked friends, otherwise the selected one; after a failure, reads again. */
  | {type: 'friends-entered'}
  /** The memo being written goes to the user's own chatroom again. */
  | {type: 'friends-left'}
  | {type: 'friend-setup-requested'}
  | {type: 'friend-login-read'; login: Result<FriendLogin>}
  | {type: 'friend-consent-requested'}
  /** A memo to friends can be sent; only a person may do so. */
  | {type: 'friend-memo-checked'; order: FriendMemo; text: string; messages: number}
  /** A key was pressed before the question could have been read. */
  | {type: 'question-hurried'}
  /** The question was on the screen for a moment without a key. */
  | {type: 'question-read'; question: FriendQuestion}
  | {type: 'friends-confirmed'}
  /** The memo is stored, and on its way. */
  | {type: 'friend-memo-accepted'; order: FriendMemo}
  /** Nothing was stored. */
  | {type: 'friend-memo-refused'; failure: Failure};

export type FriendEffect =
  | {type: 'read-friends'}
  | {type: 'read-friend-login'}
  | ({type: 'check-friend-memo'} & MemoToAccept & Pick<FriendMemo, 'friends' | 'shown'>)
  | {type: 'await-question'; question: FriendQuestion}
  /** The only effect that sends to friends. */
  | {type: 'send-to-friends'; order: FriendMemo; account: Account | null}
  /** Sends nothing further of a memo to friends after what is on its way. */
  | {type: 'stop-friend-memo'; id: string};
