import {canSend, memoScope} from '../../domain/session.ts';
import type {LoginEvent} from '../event.ts';
import type {SetupField, State} from '../state.ts';
import {readHistory} from './history-window.ts';
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
  'login-left': (state) => leaveLogin(state),
};

/** Enter: a code or an address; on the empty field it starts again, agrees (demo) or opens the page. */
function submitCode(state: State, text: string): Update {
  const {kind} = state.login;
  if (kind === 'failed' || kind === 'idle') return requestLogin(state, {openBrowser: true});
  if (kind !== 'awaiting-code') return [state];
  if (text.trim() !== '') return [state, {type: 'submit-code', text}];
  return [state, {type: state.demo === null ? 'open-login-page' : 'agree-in-demo'}];
}

/** Without a login back to its settings, at the one that Kakao did not like. */
function leaveLogin(state: State): Update {
  const login = {kind: 'idle'} as const;
  if (state.session !== null) return [{...state, screen: 'main', login}, {type: 'cancel-login'}];
  const setup = {field: fieldToMend(state), problem: null};
  return [{...state, screen: 'setup', setup, login}, {type: 'cancel-login'}];
}

function fieldToMend({login}: State): SetupField {
  if (login.kind !== 'failed' || login.failure.kind !== 'kakao') return 'rest-api-key';
  if (login.failure.code === 'KOE010') return 'client-secret';
  return login.failure.code === 'KOE303' ? 'redirect-uri' : 'rest-api-key';
}

/** A login without the consent that sending needs stays on the login screen, which asks for it. */
function loggedIn(state: State): Update {
  const {session} = state;
  if (session !== null && !canSend(session)) {
    const failure = {kind: 'consent-missing', scopes: [memoScope]} as const;
    return [{...state, login: {kind: 'failed', failure}}, readHistory(state)];
  }
  const next = {...state, screen: 'main', focus: 'compose', login: {kind: 'idle'}} as const;
  return [raise(next, {kind: 'logged-in'}), readHistory(next), {type: 'drain-outbox'}];
}
