import type {Failure} from '../../domain/failure/failure.ts';
import type {Result} from '../../domain/failure/result.ts';
import type {Reminder, ReminderChange} from '../../domain/reminder/reminder.ts';

/** An event as it is written. It lasts one step of the grid and reminds at its start. */
export interface NewEvent {
  /** At most 50 characters. */
  readonly title: string;
  /** At most 5000 characters. */
  readonly description: string;
  /** Milliseconds since the epoch, on the grid of five minutes. */
  readonly startAt: number;
  /** The IANA name of the zone on whose clock it repeats. */
  readonly zone: string;
  /** An RRULE without its name; null for a single event. */
  readonly recurrence: string | null;
}

/** The answer to a request that changes the calendar. */
export type CalendarAnswer<T> =
  | {readonly kind: 'accepted'; readonly value: T}
  /** Nothing of the request reached Kakao. */
  | {readonly kind: 'not-sent'; readonly failure: Failure}
  | {readonly kind: 'refused'; readonly failure: Failure}
  /** The request was sent, and nothing shows what became of it. */
  | {readonly kind: 'unknown'; readonly failure: Failure};

/** A calendar of the user. Only those that this app made have a name, beside the primary one. */
export interface ListedCalendar {
  readonly id: string;
  readonly name: string | null;
}

/** An event in a list, which may leave out the description. */
export interface ListedEvent {
  readonly id: string;
  /** Null if it cannot be read. */
  readonly startAt: number | null;
  readonly description: string | null;
}

/**
 * The user's calendars at Kakao (TalkCalendar). No request is retried automatically. A missing
 * consent is reported as `consent-missing` with the scopes that Kakao names.
 */
export interface KakaoCalendar {
  calendars(accessToken: string, signal?: AbortSignal): Promise<Result<readonly ListedCalendar[]>>;
  /** Makes a calendar of this app and returns its id. */
  createCalendar(
    accessToken: string,
    name: string,
    signal?: AbortSignal,
  ): Promise<CalendarAnswer<string>>;
  /** Returns the id of the new event. */
  createEvent(
    accessToken: string,
    calendarId: string,
    event: NewEvent,
    signal?: AbortSignal,
  ): Promise<CalendarAnswer<string>>;
  /** Changes an event, with all its repetitions. */
  updateEvent(
    accessToken: string,
    eventId: string,
    event: NewEvent,
    signal?: AbortSignal,
  ): Promise<CalendarAnswer<null>>;
  /** Removes an event, with all its repetitions. */
  deleteEvent(
    accessToken: string,
    eventId: string,
    signal?: AbortSignal,
  ): Promise<CalendarAnswer<null>>;
  /** The events of a calendar that begin from `from` to `to` (ms); at most 31 days. */
  events(
    accessToken: string,
    range: {readonly calendarId: string; readonly from: number; readonly to: number},
    signal?: AbortSignal,
  ): Promise<Result<readonly ListedEvent[]>>;
  /** One event, with its description. */
  event(accessToken: string, eventId: string, signal?: AbortSignal): Promise<Result<ListedEvent>>;
}

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
  /** Makes every reminder that waits due immediately, because the reason to wait has ended. */
  releaseWaiting(): void;
  /** The calendar that this program made for an account; null if it knows none. */
  readCalendar(accountId: string): string | null;
  saveCalendar(accountId: string, calendarId: string | null): void;
}
