import type {State} from '../state/state.ts';
import type {AccountQuestion, TokensPageEvent} from '../state/tokens-overlay.ts';
import {requestLogin} from '../steps/request-login.ts';
import type {Update, Updates} from '../steps/updates.ts';

export const tokensPageUpdates: Updates<TokensPageEvent> = {
  'token-facts-read': (state, {facts}) => [{...state, tokenFacts: facts}],
};

/** Opens the question over the page from which it was asked. */
export function askAccount(state: State, question: AccountQuestion['question']): State {
  const from = state.overlay?.kind === 'tokens' ? state.overlay : null;
  return {...state, notice: null, overlay: {kind: 'confirm', question, from}};
}

export function switchConfirmed(state: State): Update {
  return requestLogin(state, {openBrowser: true, chooseAccount: true});
}

/** Reads the page's facts when it opens, and again when they may have changed. */
export function withTokenFactsRead(before: State, [next, ...effects]: Update): Update {
  if (next.overlay?.kind !== 'tokens') return [next, ...effects];
  const isRead =
    before.overlay?.kind === 'tokens' &&
    next.refresh.kind === before.refresh.kind &&
    next.session === before.session &&
    next.history.memos === before.history.memos;
  return isRead ? [next, ...effects] : [next, ...effects, {type: 'read-token-facts'}];
}
