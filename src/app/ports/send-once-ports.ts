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
  /**
   * The program that gives the memo; a person's memo has none. If one of its limits is reached, the
   * store throws `FailureError` with `limit-reached` and adds nothing.
   */
  readonly source?: GivingProgram;
  /**
   * The messages that may be sent on the Korean day of the memo by all processes and persons,
   * this memo included; beyond them the store throws `FailureError` with `limit-reached`.
   */
  readonly dayLimit?: number;
}

/** The parts of the program through which other programs send. */
export type ProgramName = 'mcp' | 'serve' | 'hook';

/** A program, and how many memos all its processes together may give. */
export interface GivingProgram {
  readonly name: ProgramName;
  readonly limits: readonly MemoLimit[];
}

export interface MemoLimit {
  /** The number of memos; 0 allows none. */
  readonly max: number;
  /** The time (ms) in which they count; at most a day. */
  readonly within: number;
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
