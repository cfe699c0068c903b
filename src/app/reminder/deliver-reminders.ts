import type {Reminder} from '../../domain/reminder/reminder.ts';
import {isDue} from '../../domain/schedule/is-due.ts';
import type {Ports} from '../ports/ports.ts';
import type {Lock} from '../ports/storage-ports.ts';
import {requireLocks} from '../shared/working-locks.ts';
import type {CalendarPorts} from './ask-calendar.ts';
import {settleReminder} from './settle-reminder.ts';

/** `busy` means that another process works on the calendar. */
export type RemindersEnd = 'empty' | 'waiting' | 'logged-out' | 'busy';

export interface DeliverOptions {
  /** Called with each reminder whose state changed; null in place of a removed one. */
  readonly onChange?: (reminder: Reminder | null) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Does what waits at Kakao's calendar and is due: new reminders, changes, removals, and what became
 * of lost answers. One process at a time. Throws `FailureError` where locks exclude no other
 * process.
 */
export async function deliverReminders(
  ports: CalendarPorts,
  {onChange = () => {}, signal}: DeliverOptions = {},
): Promise<RemindersEnd> {
  const {reminders, clock, sessions} = ports;
  if (reminders.nextAttemptAt() === null) return 'empty';
  if (sessions.read() === null) return 'logged-out';
  const end = await withCalendarLock(ports, {timeout: 0}, async (): Promise<RemindersEnd> => {
    recoverReminders(ports);
    for (const {id} of reminders.due(clock.now())) {
      if (signal?.aborted) return 'waiting';
      // The user may have changed it since it was listed.
      const current = reminders.find(id);
      if (current === null || !isOpen(current, clock.now())) continue;
      const settled = await settleReminder(ports, current, {onRetry: 'queued', signal});
      onChange(settled);
      if (settled?.state === 'queued') {
        // What stopped this one stops the others.
        reminders.postpone(settled.nextAttemptAt ?? clock.now());
        return 'waiting';
      }
    }
    return reminders.nextAttemptAt() === null ? 'empty' : 'waiting';
  });
  return end ?? 'busy';
}

function isOpen({state, nextAttemptAt}: Reminder, now: number): boolean {
  return (state === 'queued' || state === 'unknown') && isDue(nextAttemptAt, now);
}

/** How long (ms) a wait for the lock goes on after the signal, at most. */
const sliceMs = 250;

export interface LockWait {
  /** In ms. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs an operation on the calendar while no other process works on it. Returns null if the lock is
 * not free within the time, or before the signal.
 */
export async function withCalendarLock<T>(
  ports: Pick<Ports, 'locks'>,
  wait: LockWait,
  work: () => Promise<T>,
): Promise<T | null> {
  await requireLocks(ports);
  const lock = await acquire(ports, wait);
  if (lock === null) return null;
  try {
    return await work();
  } finally {
    lock.release();
  }
}

async function acquire(
  {locks}: Pick<Ports, 'locks'>,
  {timeout, signal}: LockWait,
): Promise<Lock | null> {
  for (let left = timeout; ; left -= sliceMs) {
    const lock = await locks.acquire('calendar', Math.min(left, sliceMs));
    if (lock !== null || left <= sliceMs || signal?.aborted) return lock;
  }
}

/**
 * Settles what a process left that died while it asked Kakao: only the holder of the lock asks. A
 * new event may be there, so that the calendar is read; a change or a removal is repeated.
 */
export function recoverReminders({reminders}: Pick<Ports, 'reminders'>): void {
  for (const {id} of reminders.asking()) {
    reminders.update(id, ({state, intent}) => {
      if (state !== 'asking') return null;
      if (intent !== 'create') return {state: 'queued', nextAttemptAt: null};
      const failure = {kind: 'reminder-unknown', cause: null} as const;
      return {state: 'unknown', failure, nextAttemptAt: null};
    });
  }
}
