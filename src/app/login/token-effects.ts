import type {EffectContext, EffectRunners} from '../events/effect-context.ts';
import {publicSession} from '../state/public-session.ts';
import {claimWarning} from './claim-warning.ts';
import {logOut, unlink} from './log-out.ts';
import {checkStatus} from './read-status.ts';
import {readTokenFacts} from './read-token-facts.ts';
import {refreshTokens} from './refresh-tokens.ts';

type TokenEffect =
  | 'read-token-facts'
  | 'read-session'
  | 'refresh-tokens'
  | 'check-status'
  | 'claim-warning'
  | 'log-out'
  | 'unlink';

export function tokenEffects({ports, dispatch}: EffectContext): EffectRunners<TokenEffect> {
  const session = () => publicSession(ports.sessions.read());
  return {
    'read-token-facts': () => dispatch({type: 'token-facts-read', facts: readTokenFacts(ports)}),
    'read-session': () => dispatch({type: 'session-read', session: session()}),
    'refresh-tokens': async () => {
      const refreshed = await refreshTokens(ports);
      const now = session();
      if (refreshed.ok && now !== null) return dispatch({type: 'refresh-succeeded', session: now});
      // Logged out elsewhere in the meantime: the screen must not wait forever.
      const failure = refreshed.ok
        ? ({kind: 'logged-out', cause: null} as const)
        : refreshed.failure;
      dispatch({type: 'refresh-failed', failure, session: now});
    },
    'claim-warning': ({about}) => {
      const warning = claimWarning(ports, about);
      if (warning !== null) dispatch({type: 'notice-raised', notice: {kind: 'warning', warning}});
    },
    'check-status': async () => {
      const status = await checkStatus(ports);
      dispatch({type: 'status-checked', ...status});
    },
    'log-out': async () => {
      const ended = await logOut(ports);
      const notice = ended.ok
        ? ({kind: 'logged-out', isRevoked: ended.value.isRevoked} as const)
        : ({kind: 'failure', failure: ended.failure} as const);
      dispatch(ended.ok ? {type: 'logged-out', notice} : {type: 'notice-raised', notice});
    },
    unlink: async () => {
      const cut = await unlink(ports);
      if (cut.ok) dispatch({type: 'logged-out', notice: {kind: 'unlinked'}});
      else {
        const notice = {kind: 'failure', failure: cut.failure} as const;
        dispatch({type: 'notice-raised', notice});
      }
    },
  };
}
