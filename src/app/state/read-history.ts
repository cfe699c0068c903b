import {endOfRecord} from '../../domain/memo/memo.ts';
import type {Ports} from '../ports/ports.ts';
import type {HistoryWindow} from './history-state.ts';

/** Which part of the record is wanted. */
export interface WindowRequest {
  /** Of the memo that is read; null: the end of the record. */
  readonly around: number | null;
  /** Memos on each side. */
  readonly reach: number;
  readonly seenUntil: number | null;
}

/** A window over the record and the counts of all of it; takes as long for many memos as for few. */
export function readHistory(
  {memos, clock}: Pick<Ports, 'memos' | 'clock'>,
  {around, reach, seenUntil}: WindowRequest,
): HistoryWindow {
  // One more than is wanted, to know whether there is more.
  const older = memos.page({before: around ?? endOfRecord}, reach + 1);
  const newer = around === null ? [] : memos.page({from: around}, reach + 1);
  return {
    memos: [...older.slice(-reach), ...newer.slice(0, reach)],
    hasOlder: older.length > reach,
    hasNewer: newer.length > reach,
    today: memos.countSince(startOfDay(clock.now())),
    ...memos.counts(),
    unseen: seenUntil === null ? 0 : memos.countAfter(seenUntil),
    pause: memos.readPause(),
    nextAttemptAt: memos.nextAttemptAt(),
  };
}

/** Midnight of the person's own time zone. */
function startOfDay(now: number): number {
  return new Date(now).setHours(0, 0, 0, 0);
}
