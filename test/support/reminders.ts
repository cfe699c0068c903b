import assert from 'node:assert/strict';
import type {GivenReminder} from '../../src/app/reminder/plan-reminder.ts';
import {setReminder} from '../../src/app/reminder/set-reminder.ts';
import type {Reminder} from '../../src/domain/reminder/reminder.ts';
import {logIn} from './local-kakao.ts';
import {reminderWith as reminderInCalendar} from './reminder-with.ts';
import type {Stand} from './services.ts';

export const createPath = '/v2/api/calendar/create/event';
export const updatePath = '/v2/api/calendar/update/event/host';
export const deletePath = '/v2/api/calendar/delete/event';
export const listPath = '/v2/api/calendar/events';
export const calendarsPath = '/v2/api/calendar/calendars';
export const newCalendarPath = '/v2/api/calendar/create/calendar';

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;

/** Logs in with the consent for the calendar. */
export async function agreeToCalendar(stand: Stand): Promise<void> {
  await logIn(stand, 'talk_message,talk_calendar');
}

/** A reminder in an hour, at a mark of the grid. */
export function inAnHour({ports}: Stand, change: Partial<GivenReminder> = {}): GivenReminder {
  const at = Math.ceil((ports.clock.now() + hourMs) / (5 * minuteMs)) * 5 * minuteMs;
  return {text: '우유 사기', at, rule: null, zone: 'Asia/Seoul', until: null, ...change};
}

/** Sets a reminder and returns what is stored of it. */
export async function remind(
  stand: Stand,
  change: Partial<GivenReminder> = {},
  onRetry: 'queued' | 'failed' = 'queued',
): Promise<Reminder> {
  const made = await setReminder(stand.ports, inAnHour(stand, change), {onRetry});
  assert.ok(made.ok, JSON.stringify(made));
  return made.value.reminder;
}

/** The requests for a path, oldest first. */
export function requestsFor({emulator}: Stand, path: string) {
  return emulator.requests.filter((request) => request.path === path);
}

/** A stored reminder that Kakao was not asked about, with the given changes. */
export function reminderWith(change: Partial<Reminder> = {}): Reminder {
  const unasked = {calendarId: null, eventId: null, attempts: 0, askedAt: null} as const;
  return reminderInCalendar({id: 'r', at: 1, createdAt: 1, ...unasked, ...change});
}
