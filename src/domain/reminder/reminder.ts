import type {Failure} from '../failure/failure.ts';
import type {Rule} from '../schedule/schedule.ts';

/** What Kakao's calendar has to be asked for. */
export const reminderIntents = ['create', 'update', 'remove'] as const;

export type ReminderIntent = (typeof reminderIntents)[number];

/**
 * `waiting`: its memo is not sent yet. `queued`: Kakao is still to be asked. `asking`: a process is
 * asking. `unknown`: Kakao was asked for a new event and did not answer, so that the calendar is
 * read. `set`: the event is in the calendar. `failed`: Kakao refused, or the user has to decide.
 */
export const reminderStates = ['waiting', 'queued', 'asking', 'unknown', 'set', 'failed'] as const;

export type ReminderState = (typeof reminderStates)[number];

/** An event in the user's own calendar at Kakao that reminds of a text. Times are ms since the epoch. */
export interface Reminder {
  /** Also the mark in the event by which it is found again. */
  readonly id: string;
  readonly text: string;
  /** The first time, on the calendar's grid; null until the memo that it waits for is sent. */
  readonly at: number | null;
  /** The IANA name of the time zone in which it repeats. */
  readonly zone: string;
  /** What it was repeated by; null: it comes once. */
  readonly rule: Rule | null;
  /** The same as RRULE (RFC 5545, 3.3.10), on the clock of the zone. */
  readonly recurrence: string | null;
  /** The end of the repetition, included; null: none. */
  readonly until: number | null;
  readonly intent: ReminderIntent;
  readonly state: ReminderState;
  /** The memo that it belongs to, which may no longer exist. */
  readonly memoId: string | null;
  readonly calendarId: string | null;
  readonly eventId: string | null;
  /** The account in whose calendar it is; null if it is in none, or if the account is unknown. */
  readonly accountId: string | null;
  readonly failure: Failure | null;
  readonly attempts: number;
  /** When Kakao was last asked. */
  readonly askedAt: number | null;
  /** The earliest time of the next request; null: immediately. */
  readonly nextAttemptAt: number | null;
  readonly createdAt: number;
}

/** A change of a reminder; absent fields stay unchanged. */
export type ReminderChange = Partial<Omit<Reminder, 'id' | 'createdAt'>>;
