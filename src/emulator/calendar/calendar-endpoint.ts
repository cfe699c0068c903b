import {apiError, badParameter} from '../api/api-errors.ts';
import {BadParameter} from '../api/bad-parameter.ts';
import {type ApiCall, withBearer} from '../api/bearer.ts';
import {refuseConsent} from '../api/refuse-consent.ts';
import {refuseWithoutTalk} from '../api/refuse-without-talk.ts';
import {type Endpoint, json, type WholeReply} from '../reply.ts';
import {primaryId, type SubCalendar} from './calendar-event.ts';
import type {TalkCalendar} from './talk-calendar.ts';

export const calendarScope = 'talk_calendar';

/** A request for the calendar of a person, after its token and consent were accepted. */
export interface CalendarCall {
  readonly calendar: TalkCalendar;
  readonly parameters: URLSearchParams;
  readonly origin: string;
  readonly now: number;
}

/** One of the paths of TalkCalendar. */
export interface CalendarApi {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** The name of the API in refusals. */
  readonly apiType: string;
  /** The response. Throws BadParameter or ForeignCalendar. */
  respond(call: CalendarCall): object;
}

/** A calendar of another service cannot be changed. */
export class ForeignCalendar extends Error {
  override readonly name = 'ForeignCalendar';
}

/** An endpoint that checks app, consent, KakaoTalk, quota and parameters, in this order. */
export function calendarEndpoint(api: CalendarApi): Endpoint {
  return withBearer(
    (call) =>
      refuseConsent(call, {scope: calendarScope, apiType: api.apiType}) ??
      refuseWithoutTalk(call.accessToken.person) ??
      refuseQuota(call) ??
      answer(call, api),
  );
}

function refuseQuota({world}: ApiCall): WholeReply | null {
  const isWithin = world.calendarQuota.use(world.quotas.calendar, world.clock.now());
  return isWithin ? null : apiError(400, -10, 'API limit has been exceeded.');
}

function answer({world, exchange, accessToken}: ApiCall, api: CalendarApi): WholeReply {
  const {calendar} = accessToken.person;
  const now = world.clock.now();
  // What was due before this change rings as it was then.
  calendar.ringUntil(now);
  const {parameters, origin} = exchange;
  try {
    return json(200, api.respond({calendar, parameters, origin, now}));
  } catch (error) {
    if (error instanceof BadParameter) return badParameter(error.message);
    if (error instanceof ForeignCalendar) return apiError(403, -6, error.message);
    throw error;
  }
}

/** A parameter; an empty one and `null` are absent, as Kakao's SDKs send them. */
export function readParameter(parameters: URLSearchParams, name: string): string | null {
  const value = parameters.get(name)?.trim() ?? '';
  return value === '' || value === 'null' ? null : value;
}

export function requireParameter(parameters: URLSearchParams, name: string): string {
  const value = readParameter(parameters, name);
  if (value === null) throw new BadParameter(`The Parameter [${name}] cannot be null.`);
  return value;
}

/** A whole number in bounds; null if it is absent. */
export function readWhole(
  parameters: URLSearchParams,
  name: string,
  fits: (value: number) => string | null,
): number | null {
  const text = readParameter(parameters, name);
  if (text === null) return null;
  const fault = /^-?\d{1,9}$/.test(text) ? fits(Number(text)) : 'must be an integer';
  if (fault !== null) throw new BadParameter(`failed to parse parameter. name=${name}, ${fault}`);
  return Number(text);
}

/** The sub-calendar with this id. Throws unless this app made it. */
export function ownCalendar({calendar}: CalendarCall, id: string): SubCalendar {
  const found = calendar.calendars.find((one) => one.id === id);
  if (found === undefined) throw unknownCalendar(id);
  if (found.isForeign) throw new ForeignCalendar(`calendar ${id} belongs to another service.`);
  return found;
}

export function unknownCalendar(id: string): BadParameter {
  const reason = id === primaryId ? 'the primary calendar cannot be changed' : 'no such calendar';
  return new BadParameter(`failed to parse parameter. name=calendar_id, ${reason}`);
}
