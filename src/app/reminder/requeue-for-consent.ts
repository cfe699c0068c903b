import type {Ports} from '../ports/ports.ts';

/** Queues reminders again that Kakao refused for a missing consent, which the user has now given. */
export function requeueForConsent({reminders}: Pick<Ports, 'reminders'>): void {
  for (const {id} of reminders.list()) {
    reminders.update(id, ({state, failure}) =>
      state === 'failed' && failure?.kind === 'consent-missing'
        ? {state: 'queued', failure: null, attempts: 0, nextAttemptAt: null}
        : null,
    );
  }
}
