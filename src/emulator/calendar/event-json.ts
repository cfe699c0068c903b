import type {CalendarEvent, EventTime} from './calendar-event.ts';
import {type Occurrence, occurrenceAt, occurrencesOf} from './occurrences.ts';
import {parseUtc, utcText} from './wire-time.ts';

/** An event as in a list: without description, place and reminders. */
export function briefJson(event: CalendarEvent, occurrence: Occurrence): object {
  const {title, calendarId, time, rrule, color} = event;
  return {
    id: occurrenceId(event, occurrence),
    title,
    type: 'USER',
    calendar_id: calendarId,
    time: timeJson(time, occurrence),
    is_host: true,
    is_recur_event: rrule !== null,
    ...present({color}),
  };
}

/** A whole event. */
export function detailJson(
  event: CalendarEvent,
  occurrence: Occurrence,
  reminders: readonly number[],
): object {
  const {rrule, time, description, location} = event;
  return {
    ...briefJson(event, occurrence),
    ...present({
      rrule,
      dt_start: rrule === null ? null : utcText(time.startAt),
      description,
      location,
      reminders: reminders.length === 0 ? null : reminders,
    }),
  };
}

function timeJson({timeZone, allDay}: EventTime, {startAt, endAt}: Occurrence): object {
  return {
    start_at: utcText(startAt),
    end_at: utcText(endAt),
    time_zone: timeZone,
    all_day: allDay,
    lunar: false,
  };
}

function present(members: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
}

/** Each occurrence of a series has an id of its own, so that it can be changed alone. */
export function occurrenceId({id, rrule}: CalendarEvent, {startAt}: Occurrence): string {
  return rrule === null ? id : `${id}_${utcText(startAt).replace(/[-:]/g, '')}`;
}

export interface NamedEvent {
  readonly event: CalendarEvent;
  readonly occurrence: Occurrence;
}

/** The event that an id names, of a series its first occurrence or the one in the id; null: none. */
export function findEvent(events: readonly CalendarEvent[], id: string): NamedEvent | null {
  const [seriesId = '', start] = id.split('_');
  const event = events.find((one) => one.id === seriesId);
  if (event === undefined) return null;
  if (start === undefined) return {event, occurrence: occurrenceAt(event, event.time.startAt)};
  const startAt = parseUtc(start);
  if (event.rrule === null || startAt === null) return null;
  const [occurrence] = occurrencesOf(event, {from: startAt, to: startAt + 1});
  return occurrence === undefined ? null : {event, occurrence};
}
