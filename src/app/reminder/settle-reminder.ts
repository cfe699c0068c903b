import type {Reminder} from '../../domain/reminder/reminder.ts';
import {localZone} from '../../domain/schedule/zone.ts';
import type {CalendarAnswer} from '../ports/calendar-ports.ts';
import {askCalendar, type CalendarPorts, stoppable} from './ask-calendar.ts';
import {chooseCalendar, forgetRemoved} from './choose-calendar.ts';
import {accountOf, eventOf, firstRing, otherAccount} from './event-of-reminder.ts';
import {isGone} from './find-event.ts';
import {lookUp} from './look-up.ts';
import {
  type CalendarSettlement,
  isOwnRefusal,
  nextRequestAt,
  settleAnswer,
  settleNothing,
} from './settle-answer.ts';
import {change, claim, forget, record} from './stored-reminder.ts';

export interface Settling {
  /** The state of a reminder that was not set but may be retried. */
  readonly onRetry: 'queued' | 'failed';
  readonly signal?: AbortSignal | undefined;
}

/**
 * Does what a reminder still needs at Kakao, one step after the other, and stores each outcome.
 * Returns the reminder as it is then; null once it is removed. The caller holds the lock of the
 * calendar.
 */
export async function settleReminder(
  given: CalendarPorts,
  reminder: Reminder,
  settling: Settling,
): Promise<Reminder | null> {
  const ports = stoppable(given, settling.signal);
  const current = reminder.state === 'unknown' ? await lookUp(ports, reminder) : reminder;
  if (current?.state !== 'queued') return current;
  switch (current.intent) {
    case 'create':
      return create(ports, current, settling);
    case 'update':
      return update(ports, current, settling);
    case 'remove':
      return remove(ports, current, settling);
  }
}

async function create(
  ports: CalendarPorts,
  reminder: Reminder,
  settling: Settling,
  isSecond = false,
): Promise<Reminder | null> {
  const {id, attempts} = reminder;
  const accountId = accountOf(ports);
  const at = firstRing(ports, reminder);
  if (at === null) {
    const failure = {kind: 'reminder-refused', problem: 'never', value: ''} as const;
    return change(ports, id, {state: 'failed', failure});
  }
  const chosen = await chooseCalendar(ports, accountId ?? '');
  if (!chosen.ok) {
    return settle(ports, reminder, settleNothing(chosen.failure), settling);
  }
  const calendarId = chosen.value;
  const zone = reminder.at === null ? localZone() : reminder.zone;
  const asking = claim(ports, reminder, {at, zone, calendarId, accountId});
  if (asking === null) return null;
  const answer = await askCalendar(ports, (accessToken) =>
    ports.calendar.createEvent(accessToken, calendarId, eventOf(asking, at)),
  );
  if (answer.kind === 'accepted') {
    return record(ports, id, {state: 'set', eventId: answer.value, failure: null});
  }
  const mayBeGone = answer.kind === 'refused' && isOwnRefusal(answer.failure) && !isSecond;
  if (mayBeGone && (await forgetRemoved(ports, accountId ?? '', calendarId))) {
    return create(ports, {...asking, attempts}, settling, true);
  }
  return settle(ports, asking, settleAnswer(answer), settling);
}

async function update(
  ports: CalendarPorts,
  reminder: Reminder,
  settling: Settling,
): Promise<Reminder | null> {
  const {id, eventId, at} = reminder;
  if (eventId === null || at === null) return create(ports, reminder, settling);
  const other = otherAccount(ports, reminder);
  if (other !== null) return change(ports, id, {state: 'failed', failure: other});
  const asking = claim(ports, reminder);
  if (asking === null) return null;
  const answer = await askCalendar(ports, (accessToken) =>
    ports.calendar.updateEvent(accessToken, eventId, eventOf(asking, at)),
  );
  if (answer.kind === 'accepted') return record(ports, id, {state: 'set', failure: null});
  if (answer.kind === 'refused' && isOwnRefusal(answer.failure) && (await isGone(ports, eventId))) {
    // The user deleted the event in KakaoTalk, and asks for it again here.
    const again = change(ports, id, {state: 'queued', intent: 'create', eventId: null});
    return again && create(ports, again, settling);
  }
  return settleRepeatable(ports, asking, answer, settling);
}

async function remove(
  ports: CalendarPorts,
  reminder: Reminder,
  settling: Settling,
): Promise<Reminder | null> {
  const {id, eventId} = reminder;
  if (eventId === null) return forget(ports, id);
  const other = otherAccount(ports, reminder);
  if (other !== null) return change(ports, id, {state: 'failed', failure: other});
  const asking = claim(ports, reminder);
  if (asking === null) return null;
  const answer = await askCalendar(ports, (accessToken) =>
    ports.calendar.deleteEvent(accessToken, eventId),
  );
  if (answer.kind === 'accepted') return forget(ports, id);
  if (answer.kind === 'refused' && isOwnRefusal(answer.failure) && (await isGone(ports, eventId))) {
    return forget(ports, id);
  }
  return settleRepeatable(ports, asking, answer, settling);
}

/**
 * Settles a change or a removal, which may be repeated, whether Kakao has done it or not: after a
 * lost answer it is, so that the user need not decide.
 */
function settleRepeatable(
  ports: CalendarPorts,
  asking: Reminder,
  answer: CalendarAnswer<null>,
  settling: Settling,
): Promise<Reminder | null> {
  const settlement = settleAnswer(answer);
  if (settlement.kind !== 'unknown') return settle(ports, asking, settlement, settling);
  return settle(ports, asking, {...settlement, kind: 'retry'}, {...settling, onRetry: 'queued'});
}

function settle(
  ports: CalendarPorts,
  {id, attempts}: Reminder,
  settlement: CalendarSettlement,
  {onRetry}: Settling,
): Promise<Reminder | null> {
  if (settlement.kind === 'done') return record(ports, id, {state: 'set', failure: null});
  const {kind, failure} = settlement;
  const state = kind === 'retry' ? onRetry : kind;
  // The calendar can be read at once.
  const waits = state === 'queued' ? nextRequestAt(ports, failure, attempts) : null;
  return record(ports, id, {state, failure, nextAttemptAt: waits});
}
