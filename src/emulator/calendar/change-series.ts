import type {CalendarEvent, EventContent} from './calendar-event.ts';
import type {NamedEvent} from './event-json.ts';
import {occurrencesOf} from './occurrences.ts';
import type {TalkCalendar} from './talk-calendar.ts';

/** Which occurrences of a series a change is for. */
export type RecurUpdate = 'ALL' | 'THIS' | 'THIS_AND_FOLLOWING';

interface Change {
  readonly which: RecurUpdate;
  readonly content: EventContent;
  readonly calendarId: string;
}

/** Changes occurrences, and returns the id of the event that has them now. */
export function changeSeries(
  calendar: TalkCalendar,
  {event, occurrence}: NamedEvent,
  {which, content, calendarId}: Change,
): string {
  if (which === 'ALL') {
    // Removed occurrences of an earlier rule say nothing about a new one.
    const isMoved = content.time.startAt !== event.time.startAt || content.rrule !== event.rrule;
    const kept = isMoved ? {excluded: [], endsBefore: null} : {};
    calendar.putEvent({...event, ...content, calendarId, ...kept});
    return event.id;
  }
  const isRest = which === 'THIS_AND_FOLLOWING';
  const rrule =
    isRest && content.rrule === event.rrule ? restOfRule(event, occurrence.startAt) : content.rrule;
  removeFromSeries(calendar, {event, occurrence}, which);
  return calendar.addEvent(calendarId, {...content, rrule: isRest ? rrule : null}).id;
}

/** Removes occurrences. */
export function removeFromSeries(
  calendar: TalkCalendar,
  {event, occurrence: {startAt}}: NamedEvent,
  which: RecurUpdate,
): void {
  if (which === 'THIS') {
    calendar.putEvent({...event, excluded: [...event.excluded, startAt]});
  } else if (which === 'ALL' || startAt === event.time.startAt) calendar.removeEvent(event.id);
  else calendar.putEvent({...event, endsBefore: startAt});
}

/** The rule from an occurrence on: what was counted before it is not counted again. */
function restOfRule(event: CalendarEvent, startAt: number): string | null {
  const count = /(?:^|;)COUNT=(\d+)/.exec(event.rrule ?? '')?.[1];
  if (event.rrule === null || count === undefined) return event.rrule;
  const whole = {...event, excluded: []};
  const before = occurrencesOf(whole, {from: event.time.startAt, to: startAt}).length;
  return event.rrule.replace(`COUNT=${count}`, `COUNT=${Number(count) - before}`);
}
