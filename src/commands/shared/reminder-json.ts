import type {Language} from '../../domain/program/language.ts';
import {nextRing} from '../../domain/reminder/next-ring.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import {iso} from './expiry-json.ts';
import {failureJson} from './report-failure.ts';

/** A reminder as in all JSON output; times are ISO 8601. */
export function reminderJson(reminder: Reminder, now: number, language: Language) {
  const {id, text, at, zone, recurrence, until, state, intent, memoId, failure} = reminder;
  return {
    id,
    text,
    state: intent === 'remove' && state !== 'failed' ? 'removing' : state,
    at: iso(at),
    next: at === null ? null : iso(nextRing(reminder, now)),
    zone,
    rrule: recurrence,
    until: iso(until),
    memoId,
    calendarId: reminder.calendarId,
    eventId: reminder.eventId,
    createdAt: iso(reminder.createdAt),
    error: failure && failureJson(failure, language),
  };
}
