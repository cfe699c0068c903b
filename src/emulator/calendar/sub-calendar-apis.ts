import {BadParameter} from '../api/bad-parameter.ts';
import {
  type CalendarCall,
  ownCalendar,
  readParameter,
  readWhole,
  requireParameter,
} from './calendar-endpoint.ts';
import {eventColors, primaryId, type SubCalendar} from './calendar-event.ts';
import {isReminder, reminderWords} from './read-event.ts';
import type {TalkCalendar} from './talk-calendar.ts';

/** The calendars that a service may make for each user, and the length of their names. */
const limits = {calendars: 3, name: 50};

/** GET /v2/api/calendar/calendars: those of other services have their id only. */
export function listCalendars({calendar, parameters}: CalendarCall): object {
  const filter = readParameter(parameters, 'filter') ?? 'ALL';
  if (filter !== 'USER' && filter !== 'SUBSCRIBE' && filter !== 'ALL') {
    throw fault('filter', 'must be USER, SUBSCRIBE or ALL');
  }
  const own = [{id: primaryId}, ...calendar.calendars.map(calendarJson)];
  return {
    ...(filter === 'SUBSCRIBE' ? {} : {calendars: own}),
    ...(filter === 'USER' ? {} : {subscribe_calendars: []}),
  };
}

function calendarJson({id, name, color, reminder, reminderAllDay, isForeign}: SubCalendar): object {
  if (isForeign) return {id};
  return {
    id,
    name,
    color,
    ...(reminder === null ? {} : {reminder}),
    ...(reminderAllDay === null ? {} : {reminder_all_day: reminderAllDay}),
  };
}

/** POST /v2/api/calendar/create/calendar. */
export function createCalendar(call: CalendarCall): object {
  const {calendar, parameters} = call;
  const own = calendar.calendars.filter(({isForeign}) => !isForeign);
  const name = readName(parameters, own);
  const content = readCalendar(parameters, name, null);
  if (own.length >= limits.calendars) {
    throw new BadParameter(`a service can make at most ${limits.calendars} calendars for a user.`);
  }
  return {calendar_id: calendar.addCalendar(content).id};
}

/** POST /v2/api/calendar/update/calendar: absent parameters stay as they are. */
export function updateCalendar(call: CalendarCall): object {
  const {calendar, parameters} = call;
  const previous = ownCalendar(call, requireParameter(parameters, 'calendar_id'));
  const others = calendar.calendars.filter((one) => !one.isForeign && one.id !== previous.id);
  const given = readParameter(parameters, 'name');
  const name = given === null ? previous.name : readName(parameters, others);
  calendar.putCalendar({id: previous.id, ...readCalendar(parameters, name, previous)});
  return {calendar_id: previous.id};
}

/** DELETE /v2/api/calendar/delete/calendar: its events go with it. */
export function deleteCalendar(call: CalendarCall): object {
  const {id} = ownCalendar(call, requireParameter(call.parameters, 'calendar_id'));
  call.calendar.removeCalendar(id);
  return {calendar_id: id};
}

function readName(parameters: URLSearchParams, others: readonly SubCalendar[]): string {
  const name = requireParameter(parameters, 'name');
  if (name.length > limits.name) throw fault('name', `must have at most ${limits.name} characters`);
  if (others.some((one) => one.name === name)) throw fault('name', 'is used by another calendar');
  return name;
}

function readCalendar(
  parameters: URLSearchParams,
  name: string,
  previous: SubCalendar | null,
): Omit<SubCalendar, 'id'> {
  const color = readParameter(parameters, 'color');
  if (color !== null && !eventColors.includes(color)) throw fault('color', 'is unknown');
  const reminder = (parameter: string, allDay: boolean): number | null =>
    readWhole(parameters, parameter, (minutes) =>
      isReminder(minutes, allDay) ? null : reminderWords(allDay),
    );
  return {
    name,
    color: color ?? previous?.color ?? 'BLUE',
    reminder: reminder('reminder', false) ?? previous?.reminder ?? null,
    reminderAllDay: reminder('reminder_all_day', true) ?? previous?.reminderAllDay ?? null,
    isForeign: false,
  };
}

/** Adds a calendar of another service, and returns its id. */
export function addForeignCalendar(calendar: TalkCalendar): string {
  const unknown = {name: '', color: 'GRAY', reminder: null, reminderAllDay: null};
  return calendar.addCalendar({...unknown, isForeign: true}).id;
}

const fault = (name: string, reason: string): BadParameter =>
  new BadParameter(`failed to parse parameter. name=${name}, ${reason}`);
