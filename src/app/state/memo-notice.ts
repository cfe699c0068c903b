import type {Copying} from '../ports/system-ports.ts';

/** The result of an action on stored memos. */
export type MemoNotice =
  | ({readonly kind: 'copied'} & Copying)
  | {readonly kind: 'memo-taken'; readonly isBoxKept: boolean}
  | {readonly kind: 'sending-again'}
  | {readonly kind: 'memo-gone'}
  | {readonly kind: 'memo-on-its-way'}
  | {readonly kind: 'memos-deleted'; readonly deleted: number; readonly kept: number}
  | {readonly kind: 'memo-pinned'; readonly isPinned: boolean}
  | {readonly kind: 'no-more-pins'}
  | {readonly kind: 'memos-tagged'; readonly count: number}
  | {readonly kind: 'tags-refused'; readonly words: readonly string[]}
  | {readonly kind: 'no-link'}
  /** Kakao has no address of the picture: it was not uploaded, or the time is over. */
  | {readonly kind: 'no-picture'; readonly isOver: boolean}
  /** Asked once before sending; Enter sends. */
  | {readonly kind: 'send-doubted'; readonly doubt: SendDoubt}
  /** `isOwn`: the remaining parts are not sent; otherwise another process sends the memo. */
  | {readonly kind: 'sending-stopped'; readonly isOwn: boolean};

/** Why a memo may not be meant to be sent as it is. */
export type SendDoubt =
  | {readonly reason: 'exit-word'; readonly word: string}
  /** `count`: the characters U+FFFD, which stand for bytes that are not UTF-8. */
  | {readonly reason: 'damaged-text'; readonly count: number}
  /** `left`: the number of messages that Kakao's daily limit leaves for today. */
  | {readonly reason: 'many-messages'; readonly messages: number; readonly left: number}
  /** The text was written for friends, and would go to the user's own chatroom. */
  | {readonly reason: 'meant-for-friends'; readonly names: readonly string[]}
  /** The first picture: anyone with its address can see it. */
  | {readonly reason: 'picture-public'};
