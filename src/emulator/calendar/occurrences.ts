import type {CalendarEvent, EventTime} from './calendar-event.ts';
import {parseRule} from './recurrence-rule.ts';
import {ruleDays} from './rule-days.ts';
import {dayMs, instantOf, wallClock} from './zoned-time.ts';

export type Occurrence = Pick<EventTime, 'startAt' | 'endAt'>;

/** The instants between which an occurrence starts: `from` included, `to` not. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The occurrences of an event that start in the span, in order. A series keeps the time of the wall
 * clock in its zone, also across changes of the clock.
 */
export function occurrencesOf(event: CalendarEvent, span: Span): readonly Occurrence[] {
  const {excluded, endsBefore} = event;
  const to = Math.min(span.to, endsBefore ?? span.to);
  return startsOf(event, {from: span.from, to})
    .filter((startAt) => startAt >= span.from && startAt < to && !excluded.includes(startAt))
    .map((startAt) => occurrenceAt(event, startAt));
}

export function occurrenceAt({time}: Pick<CalendarEvent, 'time'>, startAt: number): Occurrence {
  return {startAt, endAt: startAt + time.endAt - time.startAt};
}

/** The starts before exclusions, and perhaps some that are a little outside the span. */
function startsOf({time, rrule}: CalendarEvent, span: Span): readonly number[] {
  if (rrule === null) return [time.startAt];
  const rule = parseRule(rrule, time);
  const wall = time.allDay ? time.startAt : wallClock(time.startAt, time.timeZone);
  const first = Math.floor(wall / dayMs);
  // The wall clock of a zone is less than a day away from UTC.
  const end = Math.min(span.to, rule.until ?? span.to);
  const last = Math.floor(end / dayMs) + 1;
  const earliest = Math.floor(span.from / dayMs) - 1;
  const starts: number[] = [];
  for (const day of ruleDays(rule, first, last)) {
    if (day < earliest) continue;
    const at = day * dayMs + (wall - first * dayMs);
    const startAt = time.allDay ? at : instantOf(at, time.timeZone);
    if (startAt <= (rule.until ?? startAt)) starts.push(startAt);
  }
  return starts;
}
