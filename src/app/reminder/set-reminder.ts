import type {Failure} from '../../domain/failure/failure.ts';
import {failed, type Result, succeeded} from '../../domain/failure/result.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import type {Ports} from '../ports/ports.ts';
import {storageResult} from '../shared/storage-result.ts';
import {requireLocks} from '../shared/working-locks.ts';
import type {CalendarPorts} from './ask-calendar.ts';
import {recoverReminders, withCalendarLock} from './deliver-reminders.ts';
import {type GivenReminder, planReminder} from './plan-reminder.ts';
import {type Settling, settleReminder} from './settle-reminder.ts';

/** The time (ms) to wait for another process that works on the calendar. */
export const calendarLockTimeoutMs = 10_000;

export interface SetReminder {
  readonly reminder: Reminder;
  /** Whether it comes later than asked for, at the next mark of the calendar's grid. */
  readonly isMoved: boolean;
}

/**
 * Stores a reminder, asks Kakao for its event and waits for the outcome. Where another process
 * works on the calendar, it ends as one for which Kakao cannot be reached.
 */
export function setReminder(
  ports: CalendarPorts,
  given: GivenReminder,
  settling: Settling,
): Promise<Result<SetReminder>> {
  return storageResult(async () => {
    const planned = planReminder(ports, given);
    if (!planned.ok) return planned;
    const {reminder, isMoved} = planned.value;
    await requireLocks(ports);
    ports.reminders.add(reminder);
    const settled = await settleNow(ports, reminder.id, settling);
    return settled.ok ? succeeded({reminder: settled.value ?? reminder, isMoved}) : settled;
  });
}

/**
 * Does what a stored reminder still needs at Kakao, and waits for the outcome. Returns the reminder
 * as it is then; null if there is none any more.
 */
export async function settleNow(
  ports: CalendarPorts,
  id: string,
  settling: Settling,
): Promise<Result<Reminder | null>> {
  const {reminders, sessions} = ports;
  const {signal} = settling;
  const stored = reminders.find(id);
  if (stored === null) return succeeded(null);
  if (sessions.read() === null && settling.onRetry === 'failed') {
    const failure = {kind: 'logged-out', cause: null} as const;
    return succeeded(reminders.update(id, () => ({state: 'failed', failure})));
  }
  return whileStored(async () => {
    const done = await withCalendarLock(
      ports,
      {timeout: calendarLockTimeoutMs, signal},
      async () => {
        recoverReminders(ports);
        const current = reminders.find(id);
        const isOpen = current?.state === 'queued' || current?.state === 'unknown';
        const settled =
          current !== null && isOpen ? await settleReminder(ports, current, settling) : null;
        // A command that waits for the outcome should not have to be run again after a lost answer.
        if (settled?.state === 'unknown' && settled.nextAttemptAt === null) {
          await settleReminder(ports, settled, settling);
        }
        return true;
      },
    );
    if (done === null && settling.onRetry === 'failed') giveUp(ports, id, withoutLock(signal));
    return reminders.find(id);
  });
}

/**
 * Where storage fails, Kakao may have been asked already, or is asked later for what is stored: a
 * second request would make a second event.
 */
async function whileStored<T>(work: () => Promise<T>): Promise<Result<T>> {
  const done = await storageResult(async () => succeeded(await work()));
  if (done.ok || done.failure.kind !== 'storage') return done;
  return failed({kind: 'reminder-unknown', cause: done.failure});
}

/** Why nothing was asked: the lock was not free, or the user did not wait for it. */
export function withoutLock(signal: AbortSignal | undefined): Failure {
  return signal?.aborted
    ? {kind: 'network', reason: 'cancelled', detail: ''}
    : {kind: 'reminder-refused', problem: 'busy', value: ''};
}

/** What is called not set must not be set later by another process. */
function giveUp({reminders}: Pick<Ports, 'reminders'>, id: string, failure: Failure): void {
  reminders.update(id, ({state}) => (state === 'queued' ? {state: 'failed', failure} : null));
}

/** The failure of a reminder that is not in the calendar as the user asked for it; null if it is. */
export function failureOfReminder({state, failure}: Reminder): Result<null> {
  return state === 'set' || failure === null ? succeeded(null) : failed(failure);
}
