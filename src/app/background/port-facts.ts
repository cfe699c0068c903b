import type {Ports} from '../ports/ports.ts';
import type {Facts} from './duties.ts';

/** The facts where no screen knows them: read from the database. */
export function portFacts({clock, sessions, memos}: Ports, isOffline = () => false): Facts {
  return {
    now: () => clock.now(),
    canSend: () => sessions.read() !== null,
    nextAttemptAt: () => memos.nextAttemptAt(),
    pause: () => memos.readPause(),
    isOffline,
    sending: () => memos.sending().length,
    // Who sends renews the token; `fireSchedules` looks itself.
    isTokenOver: () => false,
    isScheduleDue: () => true,
  };
}
