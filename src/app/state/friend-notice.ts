import type {Receiver} from '../../domain/memo/receiver.ts';

/** About the friends that the memo being written goes to, and those that one was sent to. */
export type FriendNotice =
  | {readonly kind: 'friends-chosen'; readonly names: readonly string[]}
  /** The memo goes to the user's own chatroom again. */
  | {readonly kind: 'friends-off'; readonly names: readonly string[]}
  /** As many are marked as a memo may go to. */
  | {readonly kind: 'friends-full'}
  /** Nothing is scheduled for friends: a person confirms each memo to them. */
  | {readonly kind: 'friends-not-scheduled'}
  /** The memo or its friends were changed before the question could be asked. */
  | {readonly kind: 'friend-memo-changed'}
  /** The memo before this one is not stored yet. */
  | {readonly kind: 'friend-memo-busy'}
  | {readonly kind: 'friends-reached'; readonly receivers: readonly Receiver[]}
  /** Some friends may not have got it. */
  | {readonly kind: 'friends-not-reached'; readonly receivers: readonly Receiver[]};
