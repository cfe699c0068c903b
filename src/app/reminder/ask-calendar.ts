import {classOf} from '../../domain/failure/kakao-code.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {RefreshPorts} from '../login/refresh-tokens.ts';
import {withAccessToken} from '../login/with-access-token.ts';
import type {CalendarAnswer} from '../ports/calendar-ports.ts';
import type {Ports} from '../ports/ports.ts';

/** The ports of every operation that asks Kakao about the calendar. */
export type CalendarPorts = RefreshPorts &
  Pick<Ports, 'calendar' | 'newId' | 'random' | 'reminders' | 'wait'>;

/** The same ports; each of their requests about the calendar ends with the signal. */
export function stoppable(ports: CalendarPorts, signal: AbortSignal | undefined): CalendarPorts {
  const {calendar} = ports;
  return {
    ...ports,
    calendar: {
      calendars: (accessToken) => calendar.calendars(accessToken, signal),
      createCalendar: (accessToken, name) => calendar.createCalendar(accessToken, name, signal),
      createEvent: (accessToken, calendarId, event) =>
        calendar.createEvent(accessToken, calendarId, event, signal),
      updateEvent: (accessToken, eventId, event) =>
        calendar.updateEvent(accessToken, eventId, event, signal),
      deleteEvent: (accessToken, eventId) => calendar.deleteEvent(accessToken, eventId, signal),
      events: (accessToken, range) => calendar.events(accessToken, range, signal),
      event: (accessToken, eventId) => calendar.event(accessToken, eventId, signal),
    },
  };
}

/**
 * Asks for a change of the calendar; if the access token is rejected, refreshes it once and asks
 * once more. Without a token nothing is sent.
 */
export async function askCalendar<T>(
  ports: RefreshPorts,
  ask: (accessToken: string) => Promise<CalendarAnswer<T>>,
): Promise<CalendarAnswer<T>> {
  const asked = await withAccessToken(
    ports,
    async (accessToken): Promise<Result<CalendarAnswer<T>>> => {
      const answer = await ask(accessToken);
      const isRejected = answer.kind === 'refused' && classOf(answer.failure) === 'access-token';
      return isRejected ? failed(answer.failure) : succeeded(answer);
    },
  );
  return asked.ok ? asked.value : {kind: 'not-sent', failure: asked.failure};
}
