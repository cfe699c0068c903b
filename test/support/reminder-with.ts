import type {Reminder} from '../../src/domain/reminder/reminder.ts';

/** A reminder that is in the calendar, with the given changes. */
export function reminderWith(change: Partial<Reminder> = {}): Reminder {
  return {
    id: '01a2b3c4-0000-7000-8000-000012345678',
    text: '우유 사기',
    at: 0,
    zone: 'Asia/Seoul',
    rule: null,
    recurrence: null,
    until: null,
    intent: 'create',
    state: 'set',
    memoId: null,
    calendarId: 'primary',
    eventId: 'event',
    accountId: null,
    failure: null,
    attempts: 1,
    askedAt: 0,
    nextAttemptAt: null,
    createdAt: 0,
    ...change,
  };
}
