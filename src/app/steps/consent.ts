import {classOf} from '../../domain/failure/kakao-code.ts';
import {awaitsConsent} from '../../domain/login/awaits-consent.ts';
import {canSend} from '../../domain/login/session.ts';
import {selectedMemo} from '../state/selectors.ts';
import type {State} from '../state/state.ts';

/**
 * Whether one key is to ask for the consent to messages: the login was made without it, Kakao has
 * refused memos for want of it, or the selected memo was.
 */
export function needsConsent(state: State): boolean {
  const {session, history} = state;
  if (session === null) return false;
  if (!canSend(session) || classOf(history.pause?.cause ?? null) === 'scope') return true;
  const memo =
    state.focus === 'history' || state.overlay?.kind === 'memo' ? selectedMemo(state) : null;
  return memo !== null && awaitsConsent(memo);
}

/** Whether a memo that was refused for want of the consent is among those at hand. */
export function showsRefused({session, history}: State): boolean {
  return session !== null && history.memos.some(awaitsConsent);
}
