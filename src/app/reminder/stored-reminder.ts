import type {Reminder, ReminderChange} from '../../domain/reminder/reminder.ts';
import type {Ports} from '../ports/ports.ts';
import {keepTrying} from '../shared/keep-trying.ts';

/** What is on disk before Kakao is asked. */
export function claimOf({clock}: Pick<Ports, 'clock'>, {attempts}: Reminder): ReminderChange {
  return {state: 'asking', attempts: attempts + 1, askedAt: clock.now(), nextAttemptAt: null};
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
