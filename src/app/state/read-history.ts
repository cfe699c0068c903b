import {startOfKoreanDay} from '../../domain/memo/daily-quota.ts';
import {endOfRecord} from '../../domain/memo/memo.ts';
import type {Ports} from '../ports/ports.ts';
import {type HistoryWindow, maxNewer} from './history-state.ts';

/** The part of the history to read. */
export interface WindowRequest {
  /** The sequence of the memo at the current position; null for the end of the history. */
  readonly around: number | null;
  /** The number of memos on each side. */
  readonly reach: number;
}

/**
 * Reads a part of the history and the counts of all of it; the time does not depend on the number
 * of memos.
 */
export function readHistory(
  {
    memos,
    reminders,
    sentMessages,
    clock,
  }: Pick<Ports, 'memos' | 'sentMessages' | 'clock'> & {
    readonly reminders: Pick<Ports['reminders'], 'nextAttemptAt'>;
  },
  {around, reach}: WindowRequest,
): HistoryWindow {
  // One more than needed, to find out whether there are more.
  const older = memos.page({before: around ?? endOfRecord}, reach + 1);
  const newer = around === null ? [] : memos.page({from: around}, reach + 1);
  const [last] = newer.slice(reach - 1, reach);
  const hasNewer = newer.length > reach;
  return {
    memos: [...older.slice(-reach), ...newer.slice(0, reach)],
    hasOlder: older.length > reach,
    hasNewer,
    newer: hasNewer && last !== undefined ? memos.countAfter(last.sequence, maxNewer) : 0,
    sentToday: sentMessages.countSince(startOfKoreanDay(clock.now())),
    ...memos.counts(),
    pause: memos.readPause(),
    nextAttemptAt: memos.nextAttemptAt(),
    nextReminderAt: reminders.nextAttemptAt(),
  };
}
