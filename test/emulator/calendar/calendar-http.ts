import assert from 'node:assert/strict';
import type {Emulator} from '../../../src/emulator/start-emulator.ts';
import {type Answer, ask, authorizeAddress, codeIn, exchangeCode} from '../plain-http.ts';

/** A login that agreed to messages and TalkCalendar. */
export async function grantCalendar(emulator: Emulator, personId?: string): Promise<string> {
  const url = authorizeAddress(emulator, {scope: 'talk_message,talk_calendar'});
  const location = await emulator.agree(url, personId === undefined ? {} : {personId});
  const {status, text} = await exchangeCode(emulator, codeIn(location));
  assert.equal(status, 200, text);
  return JSON.parse(text).access_token;
}

export type Parameters = Readonly<Record<string, string>>;

/** The requests of one client to TalkCalendar. The paths begin after `/v2/api/calendar`. */
export interface CalendarClient {
  get(path: string, query?: Parameters): Promise<Answer>;
  post(path: string, form: Parameters): Promise<Answer>;
  delete(path: string, query: Parameters): Promise<Answer>;
  /** Creates an event, and returns its id. */
  create(event: object, parameters?: Parameters): Promise<string>;
  /** The events of a span, which begins and ends at these times. */
  list(from: string, to: string, query?: Parameters): Promise<readonly ListedEvent[]>;
}

export interface ListedEvent {
  readonly id: string;
  readonly title: string;
  readonly calendar_id: string;
  readonly time: {readonly start_at: string; readonly end_at: string};
  readonly is_recur_event: boolean;
}

export function calendarClient(emulator: Emulator, accessToken: string): CalendarClient {
  const headers = {authorization: `Bearer ${accessToken}`};
  const address = (path: string, query: Parameters): string =>
    `${emulator.apiOrigin}/v2/api/calendar${path}?${new URLSearchParams(query)}`;
  const get = (path: string, query: Parameters = {}) => ask(address(path, query), {headers});
  const post = (path: string, form: Parameters) =>
    ask(address(path, {}), {method: 'POST', headers, body: new URLSearchParams(form)});
  return {
    get,
    post,
    delete: (path, query) => ask(address(path, query), {method: 'DELETE', headers}),
    create: async (event, parameters = {}) => {
      const answer = await post('/create/event', {event: JSON.stringify(event), ...parameters});
      assert.equal(answer.status, 200, answer.text);
      return JSON.parse(answer.text).event_id;
    },
    list: async (from, to, query = {}) => {
      const answer = await get('/events', {from, to, ...query});
      assert.equal(answer.status, 200, answer.text);
      return JSON.parse(answer.text).events;
    },
  };
}

/** An event that lasts five minutes. */
export function eventAt(startAt: string, changed: object = {}): object {
  const endAt = new Date(Date.parse(startAt) + 300_000).toISOString().replace('.000', '');
  return {title: '우유 사기', time: {start_at: startAt, end_at: endAt}, ...changed};
}

export function assertRefused(answer: Answer, status: number, code: number, words: RegExp): void {
  const body = JSON.parse(answer.text);
  assert.deepEqual([answer.status, body.code], [status, code], answer.text);
  assert.match(body.msg, words);
}

/** The starts of listed events. */
export const startsOf = (events: readonly ListedEvent[]): readonly string[] =>
  events.map(({time}) => time.start_at);
