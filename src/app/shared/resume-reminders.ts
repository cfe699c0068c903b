import {calendarScope, consentIn} from '../../domain/login/session.ts';
import type {Reminder} from '../../domain/reminder/reminder.ts';
import type {Ports} from '../ports/ports.ts';
import type {StoredSession} from '../ports/storage-ports.ts';

/**
 * Makes the reminders that waited for this login due: those that were refused for the consent that
 * it has, or because they are in the calendar of its account, and all that rest.
 */
export function resumeReminders(
  {reminders}: Pick<Ports, 'reminders'>,
  {tokens, account}: StoredSession,
): void {
  const isAgreed = consentIn(tokens.scopes, calendarScope) === 'agreed';
  const isResumed = ({state, failure, accountId}: Reminder): boolean => {
    if (state !== 'failed') return false;
    if (failure?.kind === 'consent-missing') return isAgreed;
    const isOfOther = failure?.kind === 'reminder-refused' && failure.problem === 'other-account';
    return isOfOther && account !== null && accountId === account.id;
  };
  for (const {id} of reminders.list().filter(isResumed)) {
    reminders.update(id, (current) =>
      isResumed(current) ? {state: 'queued', failure: null, attempts: 0} : null,
    );
  }
  reminders.releaseWaiting();
}
