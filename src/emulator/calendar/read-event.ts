import {
  type Members,
  memberFault,
  parseMembers,
  readInteger,
  readObject,
  readText,
  requireObject,
  requireText,
} from '../api/templates/members.ts';
import {
  type EventContent,
  type EventLocation,
  type EventTime,
  eventColors,
} from './calendar-event.ts';
import {parseRule, RuleFault} from './recurrence-rule.ts';
import {isOnGrid, isWholeDay, parseUtc} from './wire-time.ts';
import {isTimeZone, koreanZone} from './zoned-time.ts';

/** Longest texts, in UTF-16 units, and the bounds of reminders, in minutes. */
const limits = {title: 50, description: 5000, place: 50, reminders: 2};
const reminderBounds = {step: 5, least: 0, leastAllDay: -1440, most: 43_200};

/**
 * Validates the parameter `event`. Members that are absent keep what `previous` has. Throws
 * BadParameter with the path of the fault. Source of the rules: developers.kakao.com, "Talk Calendar:
 * REST API".
 */
export function readEvent(json: string, previous: EventContent | null): EventContent {
  const event = parseMembers('event', json);
  const title = previous === null ? requireText(event, 'title') : readText(event, 'title');
  const givenTime = previous === null ? requireObject(event, 'time') : readObject(event, 'time');
  const time = givenTime === null ? previous?.time : readTime(givenTime);
  if (time === undefined) throw memberFault(event, 'time', 'is required');
  const content = {
    title: atMost(event, 'title', {text: title, limit: limits.title}) ?? previous?.title ?? '',
    time,
    rrule: readText(event, 'rrule') ?? previous?.rrule ?? null,
    description:
      atMost(event, 'description', {
        text: readText(event, 'description'),
        limit: limits.description,
      }) ??
      previous?.description ??
      null,
    location: readLocation(event) ?? previous?.location ?? null,
    reminders: readReminders(event) ?? previous?.reminders ?? null,
    color: readColor(event) ?? previous?.color ?? null,
  };
  checkReminders(event, content);
  checkRule(event, content);
  return content;
}

function atMost(
  members: Members,
  name: string,
  {text, limit}: {readonly text: string | null; readonly limit: number},
): string | null {
  if (text === null || text.length <= limit) return text;
  throw memberFault(members, name, `must have at most ${limit} characters`);
}

function readTime(time: Members): EventTime {
  const allDay = readBoolean(time, 'all_day');
  if (readBoolean(time, 'lunar')) throw memberFault(time, 'lunar', 'is not supported here');
  const timeZone = readText(time, 'time_zone') ?? koreanZone;
  if (!isTimeZone(timeZone)) throw memberFault(time, 'time_zone', 'is not a time zone');
  const startAt = readInstant(time, 'start_at', allDay);
  const endAt = readInstant(time, 'end_at', allDay);
  if (endAt < startAt) throw memberFault(time, 'end_at', 'must not be before start_at');
  return {startAt, endAt, timeZone, allDay};
}

function readInstant(time: Members, name: string, allDay: boolean): number {
  const at = parseUtc(requireText(time, name));
  if (at === null) throw memberFault(time, name, 'must be a time in UTC');
  if (allDay && !isWholeDay(at)) throw memberFault(time, name, 'must be 00:00:00Z');
  if (!isOnGrid(at)) throw memberFault(time, name, 'must be at a multiple of 5 minutes');
  return at;
}

function readBoolean(members: Members, name: string): boolean {
  const value = members.values.get(name) ?? false;
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw memberFault(members, name, 'must be a boolean');
}

function readReminders(event: Members): readonly number[] | null {
  const value = event.values.get('reminders') ?? null;
  if (value === null) return null;
  if (!Array.isArray(value)) throw memberFault(event, 'reminders', 'must be a list');
  if (value.length > limits.reminders) {
    throw memberFault(event, 'reminders', `must have at most ${limits.reminders} items`);
  }
  const items = new Map(value.map((item: unknown, index) => [`reminders[${index}]`, item]));
  return [...items.keys()].map((name) => {
    const minutes = readInteger({...event, values: items}, name);
    if (minutes !== null) return minutes;
    throw memberFault(event, name, 'must be an integer');
  });
}

/** Also those of before, because the event may be of all day no longer. */
function checkReminders(event: Members, {reminders, time: {allDay}}: EventContent): void {
  const wrong = reminders?.findIndex((minutes) => !isReminder(minutes, allDay)) ?? -1;
  if (wrong !== -1) throw memberFault(event, `reminders[${wrong}]`, reminderWords(allDay));
}

/** Whether an event may have this reminder. */
export function isReminder(minutes: number, allDay: boolean): boolean {
  const {step, most} = reminderBounds;
  return minutes % step === 0 && minutes >= leastReminder(allDay) && minutes <= most;
}

/** Why a reminder is refused. */
export function reminderWords(allDay: boolean): string {
  const {step, most} = reminderBounds;
  return `must be a multiple of ${step} from ${leastReminder(allDay)} to ${most}`;
}

function leastReminder(allDay: boolean): number {
  return allDay ? reminderBounds.leastAllDay : reminderBounds.least;
}

function readColor(event: Members): string | null {
  const color = readText(event, 'color');
  if (color === null || eventColors.includes(color)) return color;
  throw memberFault(event, 'color', 'is unknown');
}

function readLocation(event: Members): EventLocation | null {
  const place = readObject(event, 'location');
  if (place === null) return null;
  const name = atMost(place, 'name', {text: readText(place, 'name'), limit: limits.place});
  const found = {
    name,
    location_id: readInteger(place, 'location_id'),
    address: readText(place, 'address'),
    latitude: readNumber(place, 'latitude', 90),
    longitude: readNumber(place, 'longitude', 180),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null));
}

function readNumber(members: Members, name: string, most: number): number | null {
  const value = members.values.get(name) ?? '';
  if (value === '') return null;
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number === 'number' && Math.abs(number) <= most) return number;
  throw memberFault(members, name, `must be a number from -${most} to ${most}`);
}

function checkRule(event: Members, {rrule, time}: EventContent): void {
  if (rrule === null) return;
  try {
    parseRule(rrule, time);
  } catch (error) {
    if (error instanceof RuleFault) throw memberFault(event, 'rrule', error.message);
    throw error;
  }
}
