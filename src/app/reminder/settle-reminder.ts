import type {Failure} from '../../domain/failure/failure.ts';
import {nextMark} from '../../domain/reminder/calendar-grid.ts';
import {calendarZone} from '../../domain/reminder/calendar-zone.ts';
import {eventDescription, eventTitle} from '../../domain/reminder/event-text.ts';
import {nextRing} from '../../domain/reminder/next-ring.ts';
import type {Reminder, ReminderChange} from '../../domain/reminder/reminder.ts';
import {localZone} from '../../domain/schedule/zone.ts';
import type {NewEvent} from '../ports/calendar-ports.ts';
import {keepTrying} from '../shared/keep-trying.ts';
import {askCalendar, type CalendarPorts} from './ask-calendar.ts';
import {chooseCalendar, forgetRemoved} from './choose-calendar.ts';
import {findEvent, isGone} from './find-event.ts';
import {
  type CalendarSettlement,
  isOwnRefusal,
  nextRequestAt,
  settleAnswer,
  settleNothing,
} from './settle-answer.ts';

export interface Settling {
  /** The state of a reminder that was not set but may be retried. */
  readonly onRetry: 'queued' | 'failed';
  readonly signal?: AbortSignal | undefined;
}

/**
 * The time (ms) after a lost answer until the calendar proves that there is no event: Kakao may
 * still have been working on the request.
 */
const settleMs = 60_000;

/**
 * Does what a reminder still needs at Kakao, one step after the other, and stores each outcome.
 * Returns the reminder as it is then; null once it is removed. The caller holds the lock of the
 * calendar.
 */
export async function settleReminder(
  ports: CalendarPorts,
  reminder: Reminder,
  settling: Settling,
): Promise<Reminder | null> {
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

/** Finds out what became of a request whose answer was lost. */
async function lookUp(ports: CalendarPorts, reminder: Reminder): Promise<Reminder | null> {
  const {id, intent, attempts, askedAt} = reminder;
  const found = await findEvent(ports, reminder);
  if (!found.ok) {
    return change(ports, id, {nextAttemptAt: nextRequestAt(ports, found.failure, attempts)});
  }
  if (found.value !== null) {
    const set = {eventId: found.value, failure: null, nextAttemptAt: null};
    const isWanted = intent === 'create';
    return change(ports, id, {...set, state: isWanted ? 'set' : 'queued'});
  }
  const proven = (askedAt ?? 0) + settleMs;
  if (ports.clock.now() < proven) return change(ports, id, {nextAttemptAt: proven});
  if (intent === 'remove') return forget(ports, id);
  return change(ports, id, {state: 'queued', intent: 'create', failure: null, nextAttemptAt: null});
}

async function create(
  ports: CalendarPorts,
  reminder: Reminder,
  settling: Settling,
  isSecond = false,
): Promise<Reminder | null> {
  const {id, attempts} = reminder;
  const accountId = accountOf(ports);
  const at = timeFor(ports, reminder);
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
  const asking = change(ports, id, {
    ...claim(ports, reminder),
    at,
    zone,
    calendarId,
    accountId,
  });
  if (asking === null) return null;
  const answer = await askCalendar(ports, (accessToken) =>
    ports.calendar.createEvent(accessToken, calendarId, eventOf(asking, at), settling.signal),
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
  const asking = change(ports, id, claim(ports, reminder));
  if (asking === null) return null;
  const answer = await askCalendar(ports, (accessToken) =>
    ports.calendar.updateEvent(accessToken, eventId, eventOf(asking, at), settling.signal),
  );
  if (answer.kind === 'accepted') return record(ports, id, {state: 'set', failure: null});
  if (answer.kind === 'refused' && isOwnRefusal(answer.failure) && (await isGone(ports, eventId))) {
    // The user deleted the event in KakaoTalk, and asks for it again here.
    const again = change(ports, id, {state: 'queued', intent: 'create', eventId: null});
    return again && create(ports, again, settling);
  }
  return settle(ports, asking, repeatable(settleAnswer(answer)), settling);
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
  const asking = change(ports, id, claim(ports, reminder));
  if (asking === null) return null;
  const answer = await askCalendar(ports, (accessToken) =>
    ports.calendar.deleteEvent(accessToken, eventId, settling.signal),
  );
  if (answer.kind === 'accepted') return forget(ports, id);
  if (answer.kind === 'refused' && isOwnRefusal(answer.failure) && (await isGone(ports, eventId))) {
    return forget(ports, id);
  }
  return settle(ports, asking, repeatable(settleAnswer(answer)), settling);
}

/** A change and a removal may be repeated, whether Kakao has done them or not. */
function repeatable(settlement: CalendarSettlement): CalendarSettlement {
  return settlement.kind === 'unknown' ? {...settlement, kind: 'retry'} : settlement;
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

/** What is on disk before Kakao is asked. */
function claim({clock}: Pick<CalendarPorts, 'clock'>, {attempts}: Reminder): ReminderChange {
  return {state: 'asking', attempts: attempts + 1, askedAt: clock.now(), nextAttemptAt: null};
}

/** A temporarily full disk must not lose what Kakao said. */
function record(ports: CalendarPorts, id: string, made: ReminderChange): Promise<Reminder | null> {
  return keepTrying(ports, () => change(ports, id, {nextAttemptAt: null, ...made}));
}

function change(
  {reminders}: Pick<CalendarPorts, 'reminders'>,
  id: string,
  made: ReminderChange,
): Reminder | null {
  return reminders.update(id, () => made);
}

function forget({reminders}: Pick<CalendarPorts, 'reminders'>, id: string): null {
  reminders.remove(id);
  return null;
}

/** A reminder whose time passed before it could be set rings at the next mark, or at its next time. */
function timeFor({clock}: Pick<CalendarPorts, 'clock'>, reminder: Reminder): number | null {
  const {at, rule} = reminder;
  const now = clock.now();
  if (at !== null && at > now) return at;
  return at === null || rule === null ? nextMark(now) : nextRing(reminder, now);
}

function eventOf({id, text, zone, recurrence}: Reminder, startAt: number): NewEvent {
  return {
    title: eventTitle(text),
    description: eventDescription({id, text}),
    startAt,
    // A single event has no use for its zone.
    zone: calendarZone(zone) ?? 'UTC',
    recurrence,
  };
}

function accountOf({sessions}: Pick<CalendarPorts, 'sessions'>): string | null {
  return sessions.read()?.account?.id ?? null;
}

function otherAccount(ports: Pick<CalendarPorts, 'sessions'>, reminder: Reminder): Failure | null {
  const account = accountOf(ports);
  const isSame = account === null || reminder.accountId === null || account === reminder.accountId;
  return isSame ? null : {kind: 'reminder-refused', problem: 'other-account', value: ''};
}
