import type {Reminder} from '../../domain/reminder/reminder.ts';
import type {CalendarPorts} from './ask-calendar.ts';
import {otherAccount} from './event-of-reminder.ts';
import {findEvent} from './find-event.ts';
import {nextRequestAt} from './settle-answer.ts';
import {change, forget} from './stored-reminder.ts';

/**
 * The time (ms) after a lost answer until the calendar proves that there is no event: Kakao may
 * still have been working on the request.
 */
const settleMs = 60_000;

/** The time (ms) after which a reminder of another account is considered again. */
const otherAccountMs = 10 * 60_000;

/**
 * Finds out what became of a request whose answer was lost. It can be read only in the calendar of
 * the account that asked: in another one it would be missing, and made a second time.
 */
export async function lookUp(ports: CalendarPorts, reminder: Reminder): Promise<Reminder | null> {
  const {id, intent, attempts, askedAt} = reminder;
  if (otherAccount(ports, reminder) !== null) {
    return change(ports, id, {nextAttemptAt: ports.clock.now() + otherAccountMs});
  }
  const found = await findEvent(ports, reminder);
  if (!found.ok) {
    return change(ports, id, {nextAttemptAt: nextRequestAt(ports, found.failure, attempts)});
  }
  if (found.value !== null) {
    const set = {eventId: found.value, failure: null, nextAttemptAt: null};
    const isWanted = intent === 'create';
    return change(ports, id, {...set, state: isWanted ? 'set' : 'queued'});
  }
  // Asked in the future: the clock was set back since.
  const now = ports.clock.now();
  const asked = Math.min(askedAt ?? 0, now);
  const proven = asked + settleMs;
  if (now < proven) return change(ports, id, {askedAt: asked, nextAttemptAt: proven});
  if (intent === 'remove') return forget(ports, id);
  return change(ports, id, {state: 'queued', intent: 'create', failure: null, nextAttemptAt: null});
}
