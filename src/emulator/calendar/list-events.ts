import {BadParameter} from '../api/bad-parameter.ts';
import {
  type CalendarCall,
  readParameter,
  readWhole,
  requireParameter,
  unknownCalendar,
} from './calendar-endpoint.ts';
import type {CalendarEvent} from './calendar-event.ts';
import {briefJson, occurrenceId} from './event-json.ts';
import {type Occurrence, occurrencesOf, type Span} from './occurrences.ts';
import {presetSpan} from './preset-span.ts';
import {parseUtc} from './wire-time.ts';
import {dayMs, isTimeZone, koreanZone} from './zoned-time.ts';

const path = '/v2/api/calendar/events';

const maxSpanMs = 31 * dayMs;

const bounds = {least: 100, most: 1000};

interface Query extends Span {
  readonly calendarId: string | null;
  readonly limit: number;
  /** The last event of the page before; null: the first page. */
  readonly after: Key | null;
}

/** The place of an event in the list. */
interface Key {
  readonly startAt: number;
  readonly id: string;
}

interface Found extends Key {
  readonly event: CalendarEvent;
  readonly occurrence: Occurrence;
}

/** GET /v2/api/calendar/events: the occurrences of a span, by their start. */
export function listEvents(call: CalendarCall): object {
  const {calendar, origin} = call;
  const query = readQuery(call);
  const {calendarId, limit, after} = query;
  if (calendarId !== null && !calendar.hasCalendar(calendarId)) throw unknownCalendar(calendarId);
  const found = calendar.events
    .filter((event) => calendarId === null || event.calendarId === calendarId)
    .flatMap((event) => inSpan(event, query))
    .sort(compareKeys)
    .filter((one) => after === null || compareKeys(one, after) > 0);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const hasNext = found.length > limit && last !== undefined;
  const next = hasNext
    ? {after_url: `${origin}${path}?next_page_token=${tokenOf({...query, after: keyOf(last)})}`}
    : {};
  const events = page.map(({event, occurrence}) => briefJson(event, occurrence));
  return {events, has_next: hasNext, ...next};
}

/** Those that overlap the span. */
function inSpan(event: CalendarEvent, {from, to}: Span): readonly Found[] {
  const length = event.time.endAt - event.time.startAt;
  return occurrencesOf(event, {from: from - length, to})
    .filter(({startAt, endAt}) => endAt > from || startAt >= from)
    .map((occurrence) => ({
      event,
      occurrence,
      startAt: occurrence.startAt,
      id: occurrenceId(event, occurrence),
    }));
}

function compareKeys(one: Key, other: Key): number {
  return one.startAt - other.startAt || (one.id < other.id ? -1 : Number(one.id > other.id));
}

const keyOf = ({startAt, id}: Key): Key => ({startAt, id});

function readQuery(call: CalendarCall): Query {
  const {parameters} = call;
  const token = readParameter(parameters, 'next_page_token');
  if (token !== null) return readToken(token);
  const limit = readWhole(parameters, 'limit', (value) =>
    value >= bounds.least && value <= bounds.most
      ? null
      : `must be from ${bounds.least} to ${bounds.most}`,
  );
  const span = readSpan(call);
  const calendarId = readParameter(parameters, 'calendar_id');
  return {...span, calendarId, limit: limit ?? bounds.least, after: null};
}

function readSpan({parameters, now}: CalendarCall): Span {
  const zone = readParameter(parameters, 'time_zone') ?? koreanZone;
  if (!isTimeZone(zone)) throw fault('time_zone', 'is not a time zone');
  const preset = readParameter(parameters, 'preset');
  if (preset !== null) {
    const span = presetSpan(preset, zone, now);
    if (span === null) throw fault('preset', 'must be TODAY, THIS_WEEK or THIS_MONTH');
    return span;
  }
  const from = readInstant(parameters, 'from');
  const to = readInstant(parameters, 'to');
  if (to < from) throw fault('to', 'must not be before from');
  if (to - from > maxSpanMs) throw fault('to', 'must be within 31 days of from');
  return {from, to};
}

function readInstant(parameters: URLSearchParams, name: string): number {
  const at = parseUtc(requireParameter(parameters, name));
  if (at === null) throw fault(name, 'must be a time in UTC');
  return at;
}

const fault = (name: string, reason: string): BadParameter =>
  new BadParameter(`failed to parse parameter. name=${name}, ${reason}`);

function tokenOf(query: Query): string {
  return Buffer.from(JSON.stringify(query)).toString('base64url');
}

function readToken(token: string): Query {
  try {
    const query: Query = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    if (Number.isFinite(query.from) && Number.isFinite(query.to) && query.limit > 0) return query;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw fault('next_page_token', 'is invalid');
}
