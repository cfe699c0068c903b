import type {Failure} from '../../domain/failure/failure.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {withAccessToken} from '../login/with-access-token.ts';
import type {ListedCalendar} from '../ports/calendar-ports.ts';
import {askCalendar, type CalendarPorts} from './ask-calendar.ts';
import {isOwnRefusal} from './settle-answer.ts';

/** The name of the calendar that this program makes, and Kakao's id of the one everybody has. */
const calendarName = 'kakao-tui';
export const primaryCalendar = 'primary';

/**
 * The calendar for new reminders of an account: the one that this program made there, a new one if
 * there is none, or the primary one where Kakao lets none be made (three for each app and user).
 */
export async function chooseCalendar(
  ports: CalendarPorts,
  accountId: string,
): Promise<Result<string>> {
  const known = ports.reminders.readCalendar(accountId);
  if (known !== null) return succeeded(known);
  const listed = await listCalendars(ports);
  if (!listed.ok) return listed;
  const own = ownCalendar(listed.value);
  if (own !== null) return keep(ports, accountId, own);
  const made = await askCalendar(ports, (accessToken) =>
    ports.calendar.createCalendar(accessToken, calendarName),
  );
  switch (made.kind) {
    case 'accepted':
      return keep(ports, accountId, made.value);
    case 'refused':
      return isOwnRefusal(made.failure) ? succeeded(primaryCalendar) : failed(made.failure);
    case 'not-sent':
      return failed(made.failure);
    case 'unknown':
      return findMade(ports, accountId, made.failure);
  }
}

/** A calendar whose answer was lost is found by its name, which Kakao lets an app use once. */
async function findMade(
  ports: CalendarPorts,
  accountId: string,
  failure: Failure,
): Promise<Result<string>> {
  const listed = await listCalendars(ports);
  const own = listed.ok ? ownCalendar(listed.value) : null;
  return own === null ? failed(failure) : keep(ports, accountId, own);
}

/**
 * Whether the user removed the calendar that this program made; then it is forgotten, so that a new
 * one is made.
 */
export async function forgetRemoved(
  ports: CalendarPorts,
  accountId: string,
  calendarId: string,
): Promise<boolean> {
  if (calendarId === primaryCalendar) return false;
  const listed = await listCalendars(ports);
  if (!listed.ok || listed.value.some(({id}) => id === calendarId)) return false;
  ports.reminders.saveCalendar(accountId, null);
  return true;
}

function listCalendars(ports: CalendarPorts): Promise<Result<readonly ListedCalendar[]>> {
  return withAccessToken(ports, (accessToken) => ports.calendar.calendars(accessToken));
}

/** Kakao names only the calendars that this app made. */
function ownCalendar(calendars: readonly ListedCalendar[]): string | null {
  const own = calendars.find(({id, name}) => id !== primaryCalendar && name === calendarName);
  return own?.id ?? null;
}

function keep(ports: CalendarPorts, accountId: string, calendarId: string): Result<string> {
  ports.reminders.saveCalendar(accountId, calendarId);
  return succeeded(calendarId);
}
