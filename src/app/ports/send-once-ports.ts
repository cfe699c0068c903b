/** The conditions under which a note is not accepted (again); an absent key sets no condition. */
export interface SendOnceKeys {
  /** Accepts one memo under this key, ever. */
  readonly idempotencyKey?: string;
  /** Accepts only a content that differs from the last one accepted under this key. */
  readonly changeKey?: string;
  /** Accepts a list only if no item in it was sent before. */
  readonly newItems?: ListedItems;
  /** Rejects a content that was already accepted within this time (ms). */
  readonly dedupeWithin?: number;
}

/** The items of a list by name: what identifies each of them under a key. */
export interface ListedItems {
  readonly key: string;
  /** The items that the memo sends. */
  readonly sent: readonly string[];
  /** All items of the list, those that were sent before too. */
  readonly listed: readonly string[];
}

/** Why a note was not accepted, and the earlier memo. */
export interface AlreadyAccepted {
  readonly reason: 'same-key' | 'unchanged' | 'duplicate' | 'nothing-new';
  readonly memoId: string;
}
