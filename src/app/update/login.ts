import {canSend} from '../../domain/session.ts';
import type {LoginEvent} from '../event.ts';
import type {State} from '../state.ts';
import {requestLogin} from './request-login.ts';
import {raise, type Update, type Updates} from './updates.ts';

/** From the authorization request to the tokens. */
export const loginUpdates: Updates<LoginEvent> = {
  'login-requested': (state, request) => requestLogin(state, request),
  'login-started': (state, {awaited}) => [
    {...state, login: {kind: 'awaiting-code', refusal: null, ...awaited}},
  ],
  'code-submitted': (state, {text}) => submitCode(state, text),
  'code-refused': (state, {failure}) =>
    state.login.kind === 'awaiting-code'
      ? [{...state, login: {...state.login, refusal: failure}}]
      : [state],
  'code-exchanging': (state) =>
    state.login.kind === 'awaiting-code'
      ? [{...state, login: {...state.login, kind: 'exchanging-code'}}]
      : [state],
  'browser-requested': (state) =>
    state.login.kind === 'awaiting-code' ? [state, {type: 'open-login-page'}] : [state],
  'login-succeeded': (state, {session}) => loggedIn({...state, session}),
  'login-failed': (state, {failure}) => [{...state, login: {kind: 'failed', failure}}],
  'login-left': (state) => [
    {...state, screen: state.session === null ? 'setup' : 'main', login: {kind: 'idle'}},
    {type: 'cancel-login'},
  ],
};

/** Enter: a code or an address; on the empty field it starts again, agrees (demo) or opens the page. */
function submitCode(state: State, text: string): Update {
  const {kind} = state.login;
  if (kind === 'failed' || kind === 'idle') return requestLogin(state, {openBrowser: true});
  if (kind !== 'awaiting-code') return [state];
  if (text.trim() !== '') return [state, {type: 'submit-code', text}];
  return [state, {type: state.demo === null ? 'open-login-page' : 'agree-in-demo'}];
}

function loggedIn(state: State): Update {
  const next = {...state, screen: 'main', focus: 'compose', login: {kind: 'idle'}} as const;
  const {session} = state;
  if (session !== null && !canSend(session)) {
    const failure = {kind: 'consent-missing', scopes: ['talk_message']} as const;
    return [raise(next, {kind: 'failure', failure}), {type: 'read-history'}];
  }
  return [raise(next, {kind: 'logged-in'}), {type: 'read-history'}];
}
