import type {TokenEvent} from '../events/event.ts';
import type {State} from '../state/state.ts';
import {requestHistory} from '../steps/history-window.ts';
import {showNotice, type Update, type Updates} from '../steps/updates.ts';
import {askAccount, switchConfirmed} from './tokens-page-updates.ts';

/** Updates of a login: refresh, status, logout and unlink. */
export const tokenUpdates: Updates<TokenEvent> = {
  'refresh-requested': (state) => requestRefresh(state),
  'refresh-succeeded': (state, {session}) => {
    const online = {...state, session, connection: 'online'} as const;
    const refreshed = {...online, refresh: {kind: 'done', at: state.now}} as const;
    const next = isAsked(state) ? showNotice(refreshed, {kind: 'tokens-refreshed'}) : refreshed;
    return [next, requestHistory(next)];
  },
  'refresh-failed': (state, {failure, session}) => {
    const connection = failure.kind === 'network' ? 'offline' : state.connection;
    const refresh = {kind: 'idle', failedAt: state.now} as const;
    const next = {...state, session, connection, refresh} as const;
    const isShown = isAsked(state) || failure.kind === 'logged-out';
    return [isShown ? showNotice(next, {kind: 'failure', failure}) : next];
  },
  'status-requested': (state) => [
    {...state, overlay: {kind: 'tokens'}, notice: null},
    {type: 'check-status'},
  ],
  'status-checked': (state, {session, failure}) => {
    const connection =
      failure === null ? 'online' : failure.kind === 'network' ? 'offline' : state.connection;
    const next = {...state, session, connection} as const;
    if (failure !== null) return [showNotice(next, {kind: 'failure', failure})];
    // Only now is it certain that no refresh has extended it.
    return [next, {type: 'claim-warning', about: 'login-ends'}];
  },
  'account-asked': (state, {question}) => [askAccount(state, question)],
  'account-switch-confirmed': (state) => switchConfirmed(state),
  'log-out-confirmed': (state) => [{...state, overlay: null}, {type: 'log-out'}],
  'unlink-confirmed': (state) => [{...state, overlay: null}, {type: 'unlink'}],
  'logged-out': (state, {notice}) => [showNotice({...state, session: null}, notice)],
};

/** Starts a refresh unless one is running, which will report its own result. */
export function requestRefresh(state: State, {isAsked} = {isAsked: true}): Update {
  if (state.refresh.kind === 'running') return [state];
  const refresh = {kind: 'running', startedAt: state.now, isAsked} as const;
  return [{...state, notice: isAsked ? null : state.notice, refresh}, {type: 'refresh-tokens'}];
}

function isAsked({refresh}: State): boolean {
  return refresh.kind === 'running' && refresh.isAsked;
}
