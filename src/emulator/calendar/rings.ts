import type {CalendarEvent} from './calendar-event.ts';
import {type Occurrence, occurrencesOf} from './occurrences.ts';
import {dayMs, instantOf} from './zoned-time.ts';

/** A reminder that rang. */
export interface Ring {
  readonly eventId: string;
  readonly title: string;
  /** The start of the occurrence, as in `EventTime`. */
  readonly startAt: number;
  readonly allDay: boolean;
  /** Minutes before the start. */
  readonly reminder: number;
  /** When it rang, in milliseconds since 1970 on the emulator's clock. */
  readonly at: number;
}

const minuteMs = 60_000;

/** The furthest reminders: 30 days before, and a day after the start of a day. */
const furthest = {before: 43_200 * minuteMs, after: dayMs};

/** The reminders of an event that are due after `from`, until `to`. */
export function dueRings(
  event: CalendarEvent,
  reminders: readonly number[],
  {from, to}: {readonly from: number; readonly to: number},
): readonly Ring[] {
  if (reminders.length === 0) return [];
  // A start of all day is up to a day away from its instant.
  const span = {from: from - furthest.after - dayMs, to: to + furthest.before + dayMs};
  const {id, title, time} = event;
  return occurrencesOf(event, span).flatMap((occurrence) =>
    reminders
      .map((reminder) => ({
        eventId: id,
        title,
        startAt: occurrence.startAt,
        allDay: time.allDay,
        reminder,
        at: beginOf(event, occurrence) - reminder * minuteMs,
      }))
      .filter(({at}) => at > from && at <= to),
  );
}

/** The instant at which an occurrence begins. */
export function beginOf({time}: CalendarEvent, {startAt}: Occurrence): number {
  return time.allDay ? instantOf(startAt, time.timeZone) : startAt;
}
