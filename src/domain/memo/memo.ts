import type {Failure} from '../failure/failure.ts';
import type {MemoContent} from './kinds/kinds.ts';

export const memoStatuses = ['queued', 'sending', 'sent', 'failed', 'unknown'] as const;

/** `sending → queued` happens only with proof that the request was not sent. */
export type MemoStatus = (typeof memoStatuses)[number];

/** One Kakao message; a memo has one or several, sent in order. */
export interface MemoPart {
  readonly text: string;
  readonly status: MemoStatus;
}

/** A note on its way to, or in, the person's own chatroom. Times are ms since the epoch. */
export interface Memo {
  readonly id: string;
  /** What the history shows and search finds; that of a text memo is its text. */
  readonly text: string;
  readonly content: MemoContent;
  readonly status: MemoStatus;
  readonly parts: readonly MemoPart[];
  readonly createdAt: number;
  readonly sentAt: number | null;
  /** Not before this time (ms) is a queued memo tried again; null: at once. */
  readonly nextAttemptAt: number | null;
  readonly attempts: number;
  readonly failure: Failure | null;
  /** Those written in its text and those given to it, as `tagOf` makes them. */
  readonly tags: readonly string[];
  /** When the person pinned it; null: it is not. */
  readonly pinnedAt: number | null;
  /** The memo that this one was made from, which may be gone; null: none. */
  readonly sourceId: string | null;
  /** Its text and link are erased once it is sent; absent: they are kept. */
  readonly forgetsText?: true;
}

/** An attempt to send a memo that did not succeed. */
export interface FailedAttempt {
  /** When that was recorded (ms). */
  readonly endedAt: number;
  readonly failure: Failure;
}

/** A memo with its place in the order of acceptance. */
export interface RecordedMemo extends Memo {
  readonly sequence: number;
}

/**
 * The memo's state from its parts': unknown if one is unknown, else the first that is not sent decides.
 */
export function statusOfParts(parts: readonly MemoPart[]): MemoStatus {
  if (parts.some((part) => part.status === 'unknown')) return 'unknown';
  return parts.find((part) => part.status !== 'sent')?.status ?? 'sent';
}

/** How many parts Kakao took. */
export function countSent({parts}: Pick<Memo, 'parts'>): number {
  return parts.filter((part) => part.status === 'sent').length;
}

export function isPartlySent(memo: Pick<Memo, 'parts'>): boolean {
  const sent = countSent(memo);
  return sent > 0 && sent < memo.parts.length;
}

/** Whether its text and link were erased after it was sent. */
export function isErased({text, forgetsText}: Pick<Memo, 'text' | 'forgetsText'>): boolean {
  return forgetsText === true && text === '';
}

/** Behind every memo of the record, as a place before which its newest are. */
export const endOfRecord = Number.MAX_SAFE_INTEGER;

/** The first of the memos that were made from each other: what a further one is linked to. */
export function originOf({id, sourceId}: Pick<Memo, 'id' | 'sourceId'>): string {
  return sourceId ?? id;
}
