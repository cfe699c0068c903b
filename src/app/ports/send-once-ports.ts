/** The conditions under which a note is not accepted (again); an absent key sets no condition. */
export interface SendOnceKeys {
  /** Accepts one memo under this key, ever. */
  readonly idempotencyKey?: string;
  /** Accepts only a content that differs from the last one accepted under this key. */
  readonly changeKey?: string;
  /** Rejects a content that was already accepted within this time (ms). */
  readonly dedupeWithin?: number;
}

/** Why a note was not accepted, and the earlier memo. */
export interface AlreadyAccepted {
  readonly reason: 'same-key' | 'unchanged' | 'duplicate';
  readonly memoId: string;
}
