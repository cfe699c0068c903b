import type {Failure} from '../../domain/failure/failure.ts';
import {nextMark} from '../../domain/reminder/calendar-grid.ts';
import {calendarZone} from '../../domain/reminder/calendar-zone.ts';
import {eventDescription, eventTitle} from '../../domain/reminder/event-text.ts';
import {nextRing} from '../../domain/reminder/next-ring.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import type {NewEvent} from '../ports/calendar-ports.ts';
import type {Ports} from '../ports/ports.ts';

/** A reminder as an event that begins at a time (ms). */
export function eventOf({id, text, zone, recurrence}: Reminder, startAt: number): NewEvent {
  return {
    title: eventTitle(text),
    description: eventDescription({id, text}),
    startAt,
    // A single event has no use for its zone.
    zone: calendarZone(zone) ?? 'UTC',
    recurrence,
  };
}

/**
 * The first time of a new event (ms): a reminder whose time passed before it could be set rings at
 * the next mark, or at its next time. Null if it has none.
 */
export function firstRing({clock}: Pick<Ports, 'clock'>, reminder: Reminder): number | null {
  const {at, rule} = reminder;
  const now = clock.now();
  if (at !== null && at > now) return at;
  return at === null || rule === null ? nextMark(now) : nextRing(reminder, now);
}

/** The account that is logged in; null if it is unknown. */
export function accountOf({sessions}: Pick<Ports, 'sessions'>): string | null {
  return sessions.read()?.account?.id ?? null;
}

/** The failure of a reminder in the calendar of another account; null if it is in this one's. */
export function otherAccount(ports: Pick<Ports, 'sessions'>, reminder: Reminder): Failure | null {
  const account = accountOf(ports);
  const isSame = account === null || reminder.accountId === null || account === reminder.accountId;
  return isSame ? null : {kind: 'reminder-refused', problem: 'other-account', value: ''};
}
