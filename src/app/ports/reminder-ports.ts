import type {Reminder, ReminderChange} from '../../domain/reminder/reminder.ts';

/** Reminders in Kakao's calendar, as they were made here. Same guarantees as `SessionStore`. */
export interface ReminderStore {
  add(reminder: Reminder): void;
  find(id: string): Reminder | null;
  /** The reminder of a memo, which is stored with the memo. */
  ofMemo(memoId: string): Reminder | null;
  /** By their first time; those without one first. */
  list(): readonly Reminder[];
  /** Those that may come after `now` (ms) or are not in the calendar as asked for, the next first. */
  open(now: number): readonly Reminder[];
  /** Reads, decides and writes in one transaction; returns null when nothing was written. */
  update(id: string, change: (current: Reminder) => ReminderChange | null): Reminder | null;
  remove(id: string): boolean;
  /** Reminders about which Kakao may be asked at `now`, oldest first. */
  due(now: number): readonly Reminder[];
  /** The time (ms) at which the first of them may be asked about; 0: immediately; null: none is. */
  nextAttemptAt(): number | null;
  /** Reminders about which a process is asking, or was when it died. */
  asking(): readonly Reminder[];
  /** Puts off all queued reminders until a time (ms), because Kakao would refuse each of them. */
  postpone(until: number): void;
  /** Makes every queued reminder due immediately, because the reason to wait has ended. */
  releaseWaiting(): void;
  /** The calendar that this program made for an account; null if it knows none. */
  readCalendar(accountId: string): string | null;
  saveCalendar(accountId: string, calendarId: string | null): void;
}
