/** When a note is not to be accepted (again); what is absent holds nothing back. */
export interface SendOnceKeys {
  /** One memo under this key, ever. */
  readonly idempotencyKey?: string;
  /** Only a text that differs from the last one accepted under this key. */
  readonly changeKey?: string;
  /** Not a text that was accepted within this time (ms). */
  readonly dedupeWithin?: number;
}

/** Why a note was not accepted, and the memo that stands for it. */
export interface AlreadyAccepted {
  readonly reason: 'same-key' | 'unchanged' | 'duplicate';
  readonly memoId: string;
}
