import type {CalendarAnswer, KakaoCalendar, ListedEvent} from '../../app/ports/calendar-ports.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import {isSendableToken} from '../../domain/login/sendable-token.ts';
import type {KakaoOptions} from '../auth/kakao-auth.ts';
import type {HttpRequest, HttpResult} from '../http/exchange.ts';
import {unsendableToken} from '../http/unsendable-token.ts';
import {calendarAnswer, calendarResult, type Read} from './calendar-answer.ts';
import {
  eventJson,
  idReader,
  readCalendars,
  readEvent,
  readEventPage,
  utc,
} from './calendar-event.ts';

/** The number of events of a page (D-cal: 100 to 1000), and the most pages that are read. */
const pageSize = 1000;
const maxPages = 20;

/**
 * The user's calendars at Kakao's API server. Source: developers.kakao.com, "TalkCalendar: REST
 * API".
 */
export function createKakaoCalendar({origin, http}: KakaoOptions): KakaoCalendar {
  const base = new URL('/v2/api/calendar/', origin);
  type Call = Pick<HttpRequest, 'method' | 'url' | 'form' | 'signal'>;
  type Get = Call & {readonly method: 'GET'};
  const exchange = (accessToken: string, call: Call): Promise<HttpResult> =>
    http({...call, accessToken});
  const change = async <T>(
    accessToken: string,
    call: Call,
    read: Read<T>,
  ): Promise<CalendarAnswer<T>> => {
    if (!isSendableToken(accessToken)) return {kind: 'refused', failure: unsendableToken()};
    return calendarAnswer(await exchange(accessToken, call), read, accessToken);
  };
  const ask = async <T>(accessToken: string, call: Get, read: Read<T>): Promise<Result<T>> => {
    if (!isSendableToken(accessToken)) return failed(unsendableToken());
    return calendarResult(await exchange(accessToken, call), read, accessToken);
  };
  const get = (url: URL, signal?: AbortSignal): Get => ({
    method: 'GET',
    url,
    ...(signal === undefined ? {} : {signal}),
  });
  const post = (path: string, form: Readonly<Record<string, string>>, signal?: AbortSignal) => ({
    method: 'POST' as const,
    url: new URL(path, base),
    form: new URLSearchParams(form),
    ...(signal === undefined ? {} : {signal}),
  });
  return {
    calendars: (accessToken, signal) => {
      const url = withQuery(new URL('calendars', base), {filter: 'USER'});
      return ask(accessToken, get(url, signal), readCalendars);
    },
    createCalendar: (accessToken, name, signal) =>
      change(
        accessToken,
        post('create/calendar', {name, color: calendarColor}, signal),
        idReader('calendar_id'),
      ),
    createEvent: (accessToken, calendarId, event, signal) =>
      change(
        accessToken,
        post('create/event', {calendar_id: calendarId, event: eventJson(event)}, signal),
        idReader('event_id'),
      ),
    updateEvent: (accessToken, eventId, event, signal) => {
      const form = {event_id: eventId, recur_update_type: 'ALL', event: eventJson(event)};
      return change(accessToken, post('update/event/host', form, signal), readDone);
    },
    deleteEvent: (accessToken, eventId, signal) => {
      const query = {event_id: eventId, recur_update_type: 'ALL'};
      const url = withQuery(new URL('delete/event', base), query);
      const call = {method: 'DELETE' as const, url, ...(signal === undefined ? {} : {signal})};
      return change(accessToken, call, readDone);
    },
    events: async (accessToken, {calendarId, from, to}, signal) => {
      const range = {calendar_id: calendarId, from: utc(from), to: utc(to)};
      let url = withQuery(new URL('events', base), {...range, limit: String(pageSize)});
      const events: ListedEvent[] = [];
      for (let page = 0; page < maxPages; page += 1) {
        const answer = await ask(accessToken, get(url, signal), readEventPage);
        if (!answer.ok) return answer;
        events.push(...answer.value.events);
        const next = answer.value.next === null ? null : nextPage(answer.value.next, url);
        if (next === null) break;
        url = next;
      }
      return succeeded(events);
    },
    event: (accessToken, eventId, signal) => {
      const url = withQuery(new URL('event', base), {event_id: eventId});
      return ask(accessToken, get(url, signal), readEvent);
    },
  };
}

/** The color of KakaoTalk. */
const calendarColor = 'ORANGE';

function withQuery(url: URL, query: Readonly<Record<string, string>>): URL {
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}

/** The token goes to the place of the page before, even if the response names another one. */
function nextPage(address: string, {origin, pathname}: URL): URL | null {
  const given = URL.parse(address, origin);
  if (given === null) return null;
  const next = new URL(pathname, origin);
  next.search = given.search;
  return next;
}

/** An accepted change, whose answer repeats the id of the event. */
function readDone(value: unknown): null | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? null : undefined;
}
