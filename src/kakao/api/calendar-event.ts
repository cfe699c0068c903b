import type {ListedCalendar, ListedEvent, NewEvent} from '../../app/ports/calendar-ports.ts';
import {gridMs} from '../../domain/reminder/calendar-grid.ts';
import {field} from '../http/json-fields.ts';

/**
 * The JSON of an event. Times are UTC, also of one that repeats: `time_zone` is the clock on which
 * it does. Source: developers.kakao.com, "TalkCalendar: REST API", EventCreate.
 */
export function eventJson({title, description, startAt, zone, recurrence}: NewEvent): string {
  return JSON.stringify({
    title,
    time: {
      start_at: utc(startAt),
      end_at: utc(startAt + gridMs),
      time_zone: zone,
      all_day: false,
      lunar: false,
    },
    ...(recurrence === null ? {} : {rrule: recurrence}),
    description,
    reminders: [0],
  });
}

/** A time without milliseconds. */
export function utc(time: number): string {
  return new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** Reads the id of something new, which is never empty. */
export function idReader(name: 'event_id' | 'calendar_id'): (value: unknown) => string | undefined {
  return (value) => idIn(field(value, name));
}

/** The longest id that is stored and sent. */
const maxIdUnits = 500;

function idIn(value: unknown): string | undefined {
  const isId = typeof value === 'string' && value !== '' && value.length <= maxIdUnits;
  return isId ? value : undefined;
}

/** The user's own calendars in `{"calendars": […]}`; what cannot be read is left out. */
export function readCalendars(value: unknown): readonly ListedCalendar[] | undefined {
  const list = field(value, 'calendars') ?? [];
  if (typeof value !== 'object' || value === null || !Array.isArray(list)) return undefined;
  return list.flatMap((item: unknown) => {
    const id = idIn(field(item, 'id'));
    const name = field(item, 'name');
    return id === undefined ? [] : [{id, name: typeof name === 'string' ? name : null}];
  });
}

/** A page of events, and the address of the next one; null if there is none. */
export interface EventPage {
  readonly events: readonly ListedEvent[];
  readonly next: string | null;
}

export function readEventPage(value: unknown): EventPage | undefined {
  const list = field(value, 'events');
  if (!Array.isArray(list)) return undefined;
  const next = field(value, 'has_next') === true ? field(value, 'after_url') : null;
  const events = list.flatMap((item: unknown) => {
    const event = listedEvent(item);
    return event === undefined ? [] : [event];
  });
  return {events, next: typeof next === 'string' ? next : null};
}

/** One event, in `{"event": {…}}` or as the response itself. */
export function readEvent(value: unknown): ListedEvent | undefined {
  return listedEvent(field(value, 'event') ?? value);
}

function listedEvent(value: unknown): ListedEvent | undefined {
  const id = idIn(field(value, 'id'));
  if (id === undefined) return undefined;
  const start = field(field(value, 'time'), 'start_at');
  const startAt = typeof start === 'string' ? Date.parse(start) : Number.NaN;
  const description = field(value, 'description');
  return {
    id,
    startAt: Number.isNaN(startAt) ? null : startAt,
    description: typeof description === 'string' ? description : null,
  };
}
