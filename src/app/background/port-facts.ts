import type {Ports} from '../ports/ports.ts';
import type {DutyFacts} from './duties.ts';

/** Facts for commands without a screen, read from the database. */
export function portFacts(
  {clock, sessions, memos, reminders}: Pick<Ports, 'clock' | 'memos' | 'reminders' | 'sessions'>,
  isOffline = () => false,
): DutyFacts {
  return {
    now: () => clock.now(),
    canSend: () => sessions.read() !== null,
    nextAttemptAt: () => memos.nextAttemptAt(),
    nextReminderAt: () => reminders.nextAttemptAt(),
    isLoggedIn: () => sessions.read() !== null,
    pause: () => memos.readPause(),
    isOffline,
    sending: () => memos.sending().length,
    // Sending refreshes the token itself, and `fireSchedules` finds the due schedules.
    isTokenOver: () => false,
    isScheduleDue: () => true,
  };
}
