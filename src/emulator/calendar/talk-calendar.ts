import {randomBytes, randomUUID} from 'node:crypto';
import {
  type CalendarEvent,
  type EventContent,
  primaryId,
  type SubCalendar,
} from './calendar-event.ts';
import {dueRings, type Ring} from './rings.ts';

/** The part of a calendar that survives a restart. */
export interface SavedCalendar {
  readonly calendars: readonly SubCalendar[];
  readonly events: readonly CalendarEvent[];
  readonly rings: readonly Ring[];
  /** The reminders until then are among the rings, in milliseconds since 1970. */
  readonly rungUntil: number;
}

/** TalkCalendar of one person. */
export interface TalkCalendar {
  /** Different for each start, so that an open page detects a restart. */
  readonly instance: string;
  /** The sub-calendars, oldest first. */
  readonly calendars: readonly SubCalendar[];
  /** The events of all calendars, oldest first. */
  readonly events: readonly CalendarEvent[];
  /** Rings what is due until now, and returns all that rang, oldest first. */
  ringUntil(now: number): readonly Ring[];
  /** Whether an event may be in it, also in one of another service. */
  hasCalendar(id: string): boolean;
  addCalendar(calendar: Omit<SubCalendar, 'id'>): SubCalendar;
  /** Replaces the calendar with this id. */
  putCalendar(calendar: SubCalendar): void;
  /** Removes a calendar with its events. */
  removeCalendar(id: string): void;
  addEvent(calendarId: string, content: EventContent): CalendarEvent;
  /** Replaces the event with this id. */
  putEvent(event: CalendarEvent): void;
  removeEvent(id: string): void;
  /** The reminders of an event, or else those of its calendar. */
  remindersOf(event: CalendarEvent): readonly number[];
  saved(): SavedCalendar;
  /** Calls back after every change and ring; returns a function that unsubscribes. */
  watch(onChange: () => void): () => void;
}

const newId = (): string => randomBytes(12).toString('hex');

function isSameRing(one: Ring, other: Ring): boolean {
  return one.at === other.at && one.eventId === other.eventId && one.reminder === other.reminder;
}

export function openCalendar(saved?: SavedCalendar): TalkCalendar {
  let calendars = saved?.calendars ?? [];
  let events = saved?.events ?? [];
  let rings = saved?.rings ?? [];
  let rungUntil = saved?.rungUntil ?? Number.POSITIVE_INFINITY;
  const watchers = new Set<() => void>();
  const notify = (): void => {
    for (const watcher of watchers) watcher();
  };
  const remindersOf = (event: CalendarEvent): readonly number[] => {
    if (event.reminders !== null) return event.reminders;
    const calendar = calendars.find(({id}) => id === event.calendarId);
    const reminder = event.time.allDay ? calendar?.reminderAllDay : calendar?.reminder;
    return reminder === undefined || reminder === null ? [] : [reminder];
  };
  const setEvents = (changed: readonly CalendarEvent[]): void => {
    events = changed;
    notify();
  };
  const setCalendars = (changed: readonly SubCalendar[]): void => {
    calendars = changed;
    notify();
  };
  return {
    instance: randomUUID(),
    get calendars() {
      return calendars;
    },
    get events() {
      return events;
    },
    ringUntil: (now) => {
      const span = {from: rungUntil, to: now};
      rungUntil = now;
      // The clock of an emulator that was started again may be behind the one before.
      const due = events
        .flatMap((event) => dueRings(event, remindersOf(event), span))
        .filter((ring) => !rings.some((rang) => isSameRing(rang, ring)));
      if (due.length > 0) {
        rings = [...rings, ...due.sort((one, other) => one.at - other.at)];
        notify();
      }
      return rings;
    },
    hasCalendar: (id) => id === primaryId || calendars.some((one) => one.id === id),
    addCalendar: (content) => {
      const calendar = {id: `user_${newId()}`, ...content};
      setCalendars([...calendars, calendar]);
      return calendar;
    },
    putCalendar: (calendar) =>
      setCalendars(calendars.map((one) => (one.id === calendar.id ? calendar : one))),
    removeCalendar: (id) => {
      events = events.filter(({calendarId}) => calendarId !== id);
      setCalendars(calendars.filter((one) => one.id !== id));
    },
    addEvent: (calendarId, content) => {
      const event = {id: newId(), calendarId, ...content, excluded: [], endsBefore: null};
      setEvents([...events, event]);
      return event;
    },
    putEvent: (event) => setEvents(events.map((one) => (one.id === event.id ? event : one))),
    removeEvent: (id) => setEvents(events.filter((one) => one.id !== id)),
    remindersOf,
    saved: () => ({calendars, events, rings, rungUntil}),
    watch: (onChange) => {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
  };
}
