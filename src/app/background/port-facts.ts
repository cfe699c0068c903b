import type {Ports} from '../ports/ports.ts';
import type {Facts} from './duties.ts';

/** The facts where there is no screen, read from the database. */
export function portFacts(
  {clock, sessions, memos}: Pick<Ports, 'clock' | 'memos' | 'sessions'>,
  isOffline = () => false,
): Facts {
  return {
    now: () => clock.now(),
    canSend: () => sessions.read() !== null,
    nextAttemptAt: () => memos.nextAttemptAt(),
    pause: () => memos.readPause(),
    isOffline,
    sending: () => memos.sending().length,
    // Sending renews the token itself, and `fireSchedules` finds what is due.
    isTokenOver: () => false,
    isScheduleDue: () => true,
  };
}
