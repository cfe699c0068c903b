import type {Language} from '../../domain/program/language.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import {iso} from '../shared/expiry-json.ts';
import {failureJson} from '../shared/report-failure.ts';

/** A reminder as in all JSON output, with the time at which it comes next; times are ISO 8601. */
export function reminderJson(reminder: Reminder, next: number | null, language: Language) {
  const {id, text, at, zone, recurrence, until, state, intent, memoId, failure} = reminder;
  return {
    id,
    text,
    state: intent === 'remove' && state !== 'failed' ? 'removing' : state,
    at: iso(at),
    next: iso(next),
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

export type ReminderJson = ReturnType<typeof reminderJson>;
