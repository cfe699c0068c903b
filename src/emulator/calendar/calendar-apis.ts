import type {CalendarApi} from './calendar-endpoint.ts';
import {createEvent, deleteEvent, showEvent, updateEvent} from './event-apis.ts';
import {listEvents} from './list-events.ts';
import {
  createCalendar,
  deleteCalendar,
  listCalendars,
  updateCalendar,
} from './sub-calendar-apis.ts';

/**
 * The paths of TalkCalendar for the user's own calendars and events. Kakao's pages do not have the
 * API types; these follow the one of messages.
 */
export const calendarApis: ReadonlyMap<string, CalendarApi> = new Map<string, CalendarApi>([
  [
    '/v2/api/calendar/calendars',
    {method: 'GET', apiType: 'TALK_CALENDAR_CALENDARS', respond: listCalendars},
  ],
  [
    '/v2/api/calendar/create/calendar',
    {method: 'POST', apiType: 'TALK_CALENDAR_CREATE_CALENDAR', respond: createCalendar},
  ],
  [
    '/v2/api/calendar/update/calendar',
    {method: 'POST', apiType: 'TALK_CALENDAR_UPDATE_CALENDAR', respond: updateCalendar},
  ],
  [
    '/v2/api/calendar/delete/calendar',
    {method: 'DELETE', apiType: 'TALK_CALENDAR_DELETE_CALENDAR', respond: deleteCalendar},
  ],
  [
    '/v2/api/calendar/create/event',
    {method: 'POST', apiType: 'TALK_CALENDAR_CREATE_EVENT', respond: createEvent},
  ],
  [
    '/v2/api/calendar/events',
    {method: 'GET', apiType: 'TALK_CALENDAR_EVENTS', respond: listEvents},
  ],
  ['/v2/api/calendar/event', {method: 'GET', apiType: 'TALK_CALENDAR_EVENT', respond: showEvent}],
  [
    '/v2/api/calendar/update/event/host',
    {method: 'POST', apiType: 'TALK_CALENDAR_UPDATE_EVENT_HOST', respond: updateEvent},
  ],
  [
    '/v2/api/calendar/delete/event',
    {method: 'DELETE', apiType: 'TALK_CALENDAR_DELETE_EVENT', respond: deleteEvent},
  ],
]);
