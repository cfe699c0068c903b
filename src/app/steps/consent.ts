import {classOf} from '../../domain/failure/kakao-code.ts';
import {awaitsConsent} from '../../domain/login/awaits-consent.ts';
import {calendarScope, canSend, consentIn} from '../../domain/login/session.ts';
import {selectedMemo} from '../state/selectors.ts';
import type {State} from '../state/state.ts';

/**
 * Whether one key should ask for the message consent: the login was made without it, or Kakao has
 * rejected memos, or the selected memo, because it is missing.
 */
export function needsConsent(state: State): boolean {
  const {session, history} = state;
  if (session === null) return false;
  if (!canSend(session) || classOf(history.pause?.cause ?? null) === 'scope') return true;
  const page = state.overlay?.kind;
  const isShown = state.focus === 'history' || page === 'memo' || page === 'outbox';
  const memo = isShown ? selectedMemo(state) : null;
  return memo !== null && awaitsConsent(memo);
}

/**
 * Whether one key should ask for the consent that reminders wait for, or the memo being written, and
 * memos for none.
 */
export function needsCalendarConsent(state: State): boolean {
  const {session, reminders} = state;
  const isAwaited = reminders.some(({failure}) => failure?.kind === 'consent-missing');
  return session !== null && !needsConsent(state) && (isAwaited || lacksRingConsent(state));
}

/** Whether the reminder of the memo being written could not be set for lack of consent. */
export function lacksRingConsent({session, draftRings}: State): boolean {
  return draftRings && session !== null && consentIn(session.scopes, calendarScope) === 'missing';
}

/** Whether the loaded memos include one that was rejected for the missing consent. */
export function showsRefused({session, history}: State): boolean {
  return session !== null && history.memos.some(awaitsConsent);
}
