import type {Reminder, ReminderChange} from '../../domain/reminder/reminder.ts';
import type {Ports} from '../ports/ports.ts';
import {keepTrying} from '../shared/keep-trying.ts';

/**
 * Stores that Kakao is asked, before it is. Returns null if the reminder no longer exists, or is no
 * longer to be asked about: a command that waited for the lock may have given it up.
 */
export function claim(
  {clock, reminders}: Pick<Ports, 'clock' | 'reminders'>,
  {id, intent, attempts}: Reminder,
  more: ReminderChange = {},
): Reminder | null {
  const asked = {attempts: attempts + 1, askedAt: clock.now(), nextAttemptAt: null};
  return reminders.update(id, (current) => {
    const isOpen = current.state === 'queued' || current.state === 'asking';
    return isOpen && current.intent === intent ? {...more, ...asked, state: 'asking'} : null;
  });
}

/** Writes a change; returns null if the reminder no longer exists. */
export function change(
  {reminders}: Pick<Ports, 'reminders'>,
  id: string,
  made: ReminderChange,
): Reminder | null {
  return reminders.update(id, () => made);
}

/** Writes what Kakao said, which a temporarily full disk must not lose. */
export function record(
  ports: Pick<Ports, 'reminders' | 'wait'>,
  id: string,
  made: ReminderChange,
): Promise<Reminder | null> {
  return keepTrying(ports, () => change(ports, id, {nextAttemptAt: null, ...made}));
}

/** Removes a reminder that has no event any more. */
export function forget({reminders}: Pick<Ports, 'reminders'>, id: string): null {
  reminders.remove(id);
  return null;
}
