import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {gridMs} from '../../domain/reminder/calendar-grid.ts';
import {isMarked} from '../../domain/reminder/event-text.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import {withAccessToken} from '../login/with-access-token.ts';
import type {ListedEvent} from '../ports/calendar-ports.ts';
import type {CalendarPorts} from './ask-calendar.ts';
import {forgetRemoved} from './choose-calendar.ts';
import {isOwnRefusal} from './settle-answer.ts';

type Asked = Pick<Reminder, 'id' | 'at' | 'calendarId' | 'accountId' | 'recurrence'>;

/**
 * Reads the calendar to find the event of a reminder, by its time and by the mark in its
 * description; null if it is not there. A calendar that the user removed has no event; one that
 * Kakao has, but does not list, proves nothing.
 */
export async function findEvent(
  ports: CalendarPorts,
  {id, at, calendarId, accountId, recurrence}: Asked,
): Promise<Result<string | null>> {
  if (at === null || calendarId === null) return succeeded(null);
  const range = {calendarId, from: at, to: at + gridMs};
  const listed = await withAccessToken(ports, (accessToken) =>
    ports.calendar.events(accessToken, range),
  );
  if (!listed.ok) {
    const mayBeGone = isOwnRefusal(listed.failure);
    const isGone = mayBeGone && (await forgetRemoved(ports, accountId ?? '', calendarId));
    return isGone ? succeeded(null) : failed(listed.failure);
  }
  for (const event of listed.value) {
    if (event.startAt !== at) continue;
    const found = await isOf(ports, event, id);
    if (!found.ok) return found;
    if (found.value) return seriesOf(ports, event.id, {id, isSeries: recurrence !== null});
  }
  return succeeded(null);
}

/** Kakao's lists leave out the description. */
async function isOf(
  ports: CalendarPorts,
  {id: eventId, description}: Pick<ListedEvent, 'id' | 'description'>,
  id: string,
): Promise<Result<boolean>> {
  if (description !== null) return succeeded(isMarked(description, id));
  const read = await withAccessToken(ports, (accessToken) =>
    ports.calendar.event(accessToken, eventId),
  );
  if (read.ok) return succeeded(isMarked(read.value.description, id));
  return isOwnRefusal(read.failure) ? succeeded(false) : failed(read.failure);
}

/**
 * A list names the occurrences of a series by an id of their own; the part before the underscore is
 * taken if it names the series, which alone can be changed as a whole at another time.
 */
async function seriesOf(
  ports: CalendarPorts,
  eventId: string,
  {id, isSeries}: {readonly id: string; readonly isSeries: boolean},
): Promise<Result<string>> {
  const [seriesId = ''] = eventId.split('_');
  if (!isSeries || seriesId === '' || seriesId === eventId) return succeeded(eventId);
  const read = await isOf(ports, {id: seriesId, description: null}, id);
  if (!read.ok) return read;
  return succeeded(read.value ? seriesId : eventId);
}

/** Whether Kakao no longer has an event: the user may have deleted it in KakaoTalk. */
export async function isGone(ports: CalendarPorts, eventId: string): Promise<boolean> {
  const read = await withAccessToken(ports, (accessToken) =>
    ports.calendar.event(accessToken, eventId),
  );
  return !read.ok && isOwnRefusal(read.failure);
}
