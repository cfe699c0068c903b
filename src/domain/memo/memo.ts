import type {Failure} from '../failure/failure.ts';
import type {MemoContent} from './kinds/kinds.ts';
import {isPartlyReceived, type Receiver} from './receiver.ts';

export const memoStatuses = ['queued', 'sending', 'sent', 'failed', 'unknown'] as const;

/**
 * The status of a memo or part. `sending → queued` requires proof that the request was not sent.
 */
export type MemoStatus = (typeof memoStatuses)[number];

/** One Kakao message. A memo has one or more, sent in order. */
export interface MemoPart {
  readonly text: string;
  readonly status: MemoStatus;
}

/**
 * A note in, or to be sent to, the user's own chatroom, or sent to friends. Times are ms since the
 * epoch.
 */
export interface Memo {
  readonly id: string;
  /** The text that the history shows and search finds; for a text memo, its complete text. */
  readonly text: string;
  readonly content: MemoContent;
  readonly status: MemoStatus;
  readonly parts: readonly MemoPart[];
  readonly createdAt: number;
  readonly sentAt: number | null;
  /** The earliest time (ms) of the next attempt of a queued memo; null: immediately. */
  readonly nextAttemptAt: number | null;
  readonly attempts: number;
  readonly failure: Failure | null;
  /** Tags written in the text and tags added to the memo, normalized by `tagOf`. */
  readonly tags: readonly string[];
  /** When the user pinned the memo; null if it is not pinned. */
  readonly pinnedAt: number | null;
  /** The memo that this one is a copy or an edit of, which may no longer exist; null if none. */
  readonly sourceId: string | null;
  /** Whether the text and link are erased after sending; if absent, they are kept. */
  readonly forgetsText?: true;
  /**
   * Whether a reminder waits for the memo to be sent. It is stored with a new memo, and is not read
   * back with it.
   */
  readonly rings?: true;
  /**
   * The friends that it was sent to, at least one; absent for a memo to the user's own chatroom. Such
   * a memo is sent once, by a person: it is never queued.
   */
  readonly receivers?: readonly Receiver[];
}

/** A failed attempt to send a memo. */
export interface FailedAttempt {
  /** When the failure was recorded (ms). */
  readonly endedAt: number;
  readonly failure: Failure;
}

/** A memo with its position in the order of acceptance. */
export interface RecordedMemo extends Memo {
  readonly sequence: number;
}

/**
 * Returns a memo's status: `unknown` if any part is, else the status of the first part that is not
 * sent.
 */
export function statusOfParts(parts: readonly MemoPart[]): MemoStatus {
  if (parts.some((part) => part.status === 'unknown')) return 'unknown';
  return parts.find((part) => part.status !== 'sent')?.status ?? 'sent';
}

/**
 * The parts of a memo that may have been sent since they were stored: the first that is not sent is
 * unknown, so that only the user can decide about the memo. Unchanged if all are sent.
 */
export function partsInDoubt(parts: readonly MemoPart[]): readonly MemoPart[] {
  const first = parts.findIndex(({status}) => status !== 'sent');
  return parts.map((part, index) => {
    if (part.status === 'sent') return part;
    return {...part, status: index === first ? ('unknown' as const) : ('queued' as const)};
  });
}

/** The number of parts that Kakao accepted. */
export function countSent({parts}: Pick<Memo, 'parts'>): number {
  return parts.filter((part) => part.status === 'sent').length;
}

export function isPartlySent(memo: Pick<Memo, 'parts' | 'receivers'>): boolean {
  if (memo.receivers !== undefined) return isPartlyReceived(memo.receivers);
  const sent = countSent(memo);
  return sent > 0 && sent < memo.parts.length;
}

/**
 * Whether a part of the memo has arrived or may still arrive. A memo that failed before that does
 * not block another one.
 */
export function mayArrive(memo: Pick<Memo, 'status' | 'parts' | 'receivers'>): boolean {
  return memo.status !== 'failed' || isPartlySent(memo);
}

/** Whether the memo is one to friends, which no program sends by itself. */
export function isToFriends({receivers}: Pick<Memo, 'receivers'>): boolean {
  return receivers !== undefined;
}

/** Whether the text and link were erased after sending. */
export function isErased({text, forgetsText}: Pick<Memo, 'text' | 'forgetsText'>): boolean {
  return forgetsText === true && text === '';
}

/** A sequence number above that of every stored memo: the page before it has the newest ones. */
export const endOfRecord = Number.MAX_SAFE_INTEGER;

/** The id of the first memo of a series of copies, which a further copy refers to. */
export function originOf({id, sourceId}: Pick<Memo, 'id' | 'sourceId'>): string {
  return sourceId ?? id;
}
