import {BadParameter} from '../api/bad-parameter.ts';
import {
  type CalendarCall,
  ownCalendar,
  readParameter,
  requireParameter,
} from './calendar-endpoint.ts';
import {primaryId} from './calendar-event.ts';
import {changeSeries, type RecurUpdate, removeFromSeries} from './change-series.ts';
import {detailJson, findEvent, type NamedEvent} from './event-json.ts';
import {readEvent} from './read-event.ts';

/** POST /v2/api/calendar/create/event. */
export function createEvent(call: CalendarCall): object {
  const {parameters, calendar} = call;
  const calendarId = readParameter(parameters, 'calendar_id') ?? primaryId;
  if (calendarId !== primaryId) ownCalendar(call, calendarId);
  const content = readEvent(requireParameter(parameters, 'event'), null);
  return {event_id: calendar.addEvent(calendarId, content).id};
}

/** GET /v2/api/calendar/event. */
export function showEvent(call: CalendarCall): object {
  const {event, occurrence} = namedEvent(call);
  return {event: detailJson(event, occurrence, call.calendar.remindersOf(event))};
}

/** POST /v2/api/calendar/update/event/host: absent members stay as they are. */
export function updateEvent(call: CalendarCall): object {
  const {parameters, calendar} = call;
  const named = namedEvent(call);
  const which = readRecurUpdate(parameters, named);
  const content = readEvent(requireParameter(parameters, 'event'), {
    ...named.event,
    time: which === 'ALL' ? named.event.time : {...named.event.time, ...named.occurrence},
  });
  const calendarId = readParameter(parameters, 'calendar_id') ?? named.event.calendarId;
  if (calendarId !== primaryId) ownCalendar(call, calendarId);
  return {event_id: changeSeries(calendar, named, {which, content, calendarId})};
}

/** DELETE /v2/api/calendar/delete/event. */
export function deleteEvent(call: CalendarCall): object {
  const named = namedEvent(call);
  const which = readRecurUpdate(call.parameters, named);
  removeFromSeries(call.calendar, named, which);
  return {event_id: requireParameter(call.parameters, 'event_id')};
}

function namedEvent({parameters, calendar}: CalendarCall): NamedEvent {
  const named = findEvent(calendar.events, requireParameter(parameters, 'event_id'));
  if (named !== null) return named;
  throw new BadParameter('failed to parse parameter. name=event_id, no such event');
}

/** Which occurrences a change is for; a series needs it, any other event is one. */
function readRecurUpdate(parameters: URLSearchParams, {event}: NamedEvent): RecurUpdate {
  const text =
    event.rrule === null
      ? (readParameter(parameters, 'recur_update_type') ?? 'ALL')
      : requireParameter(parameters, 'recur_update_type');
  if (text !== 'ALL' && text !== 'THIS' && text !== 'THIS_AND_FOLLOWING') {
    const reason = 'must be ALL, THIS or THIS_AND_FOLLOWING';
    throw new BadParameter(`failed to parse parameter. name=recur_update_type, ${reason}`);
  }
  return event.rrule === null ? 'ALL' : text;
}
