import type {TokenEvent} from '../event.ts';
import {raise, type Updates} from './updates.ts';

/** Refresh, status and the end of a login. */
export const tokenUpdates: Updates<TokenEvent> = {
  'refresh-requested': (state) =>
    state.refresh.kind === 'running'
      ? [state]
      : [
          {...state, notice: null, refresh: {kind: 'running', startedAt: state.now}},
          {type: 'refresh-tokens'},
        ],
  'refresh-succeeded': (state, {session}) => {
    const next = {...state, session, connection: 'online'} as const;
    const refreshed = {...next, refresh: {kind: 'done', at: state.now}} as const;
    return [raise(refreshed, {kind: 'tokens-refreshed'}), {type: 'read-history'}];
  },
  'refresh-failed': (state, {failure, session}) => {
    const connection = failure.kind === 'network' ? 'offline' : state.connection;
    const next = {...state, session, connection, refresh: {kind: 'idle'}} as const;
    return [raise(next, {kind: 'failure', failure})];
  },
  'status-requested': (state) => [
    {...state, overlay: {kind: 'tokens'}, notice: null},
    {type: 'check-status'},
  ],
  'status-checked': (state, {session, failure}) => {
    const connection =
      failure === null ? 'online' : failure.kind === 'network' ? 'offline' : state.connection;
    const next = {...state, session, connection} as const;
    return [failure === null ? next : raise(next, {kind: 'failure', failure})];
  },
  'log-out-confirmed': (state) => [{...state, overlay: null}, {type: 'log-out'}],
  'unlink-confirmed': (state) => [{...state, overlay: null}, {type: 'unlink'}],
  'logged-out': (state, {notice}) => [raise({...state, session: null}, notice)],
};
