import {
  type Account,
  accountChange,
  calendarScope,
  canSend,
  consentIn,
  memoScope,
} from '../../domain/login/session.ts';
import type {LoginEvent} from '../events/event.ts';
import type {Notice} from '../state/notice.ts';
import type {State} from '../state/state.ts';
import {requestHistory} from '../steps/history-window.ts';
import {openSetup} from '../steps/open-setup.ts';
import {type LoginRequest, requestLogin} from '../steps/request-login.ts';
import {setupStepToFix} from '../steps/setup-step-to-fix.ts';
import {showNotice, type Update, type Updates} from '../steps/updates.ts';

/** Updates from the authorization request to the tokens. */
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
  'port-requested': (state) => changePort(state),
  'login-succeeded': (state, {session}) =>
    loggedIn({...state, session, connection: 'online'}, state.session?.account ?? null),
  'login-failed': (state, {failure}) => [{...state, login: {kind: 'failed', failure}}],
  'login-left': (state) => leaveLogin(state),
};

/**
 * Handles Enter: submits a code or an address. On an empty field it restarts a failed login, agrees
 * (demo), or opens the page.
 */
function submitCode(state: State, text: string): Update {
  const {kind} = state.login;
  if (kind === 'failed' || kind === 'idle') return requestLogin(state, againAs(state));
  if (kind !== 'awaiting-code') return [state];
  if (text.trim() !== '') return [state, {type: 'submit-code', text}];
  return [state, {type: state.demo === null ? 'open-login-page' : 'agree-in-demo'}];
}

/**
 * Without a usable login, returns to the settings, at the step that Kakao rejected. The settings of
 * the demo are always right, and it returns to the history.
 */
function leaveLogin(state: State): Update {
  const login = {kind: 'idle'} as const;
  const hasMain = state.session !== null || state.demo !== null;
  if (hasMain && setupStepToFix(state) === null) {
    return [{...state, screen: 'main', login}, {type: 'cancel-login'}];
  }
  const [next, ...effects] = openSetup(state, setupStepToFix(state) ?? 'rest-api-key');
  return [{...next, login}, ...effects];
}

function againAs({login, asksConsent, asksScopes: scopes}: State): LoginRequest {
  const lacksConsent = login.kind === 'failed' && login.failure.kind === 'consent-missing';
  return {openBrowser: true, forConsent: asksConsent || lacksConsent, scopes};
}

/** Handles a redirect URI whose port is in use: opens its setup step, which offers another port. */
function changePort(state: State): Update {
  if (state.login.kind !== 'awaiting-code') return [state];
  const {redirectUri} = state.login;
  const [{setup, ...rest}, ...effects] = openSetup(state, 'redirect-uri');
  const values = {restApiKey: '', clientSecret: null, redirectUri};
  return [
    {...rest, setup: {...setup, isChecking: true}, login: {kind: 'idle'}},
    ...effects,
    {type: 'check-setup', turn: setup.turn, step: 'redirect-uri', values},
  ];
}

/** A login without the consent that sending needs stays on the login screen, which asks for it. */
function loggedIn(state: State, previous: Account | null): Update {
  const {session} = state;
  if (session !== null && !canSend(session)) {
    const failure = {kind: 'consent-missing', scopes: [memoScope]} as const;
    return [{...state, login: {kind: 'failed', failure}}, requestHistory(state)];
  }
  const next = {
    ...state,
    screen: 'main',
    focus: 'compose',
    login: {kind: 'idle'},
    asksConsent: false,
    asksScopes: [],
  } as const;
  const calendar = consentIn(session?.scopes ?? null, calendarScope);
  const isAsked = state.asksScopes.includes(calendarScope);
  const notice =
    isAsked && calendar === 'missing'
      ? ({kind: 'calendar-refused'} as const)
      : loginNotice(session?.account ?? null, previous);
  const isGiven = calendar === 'agreed' || (isAsked && calendar === 'unknown');
  const more = isGiven ? ([{type: 'requeue-reminders'}] as const) : [];
  return [showNotice(next, notice), requestHistory(next), {type: 'drain-outbox'}, ...more];
}

/** Names the account, and says so if it is another one than before. */
function loginNotice(account: Account | null, previous: Account | null): Notice {
  const change = accountChange(account, previous);
  return change === null ? {kind: 'logged-in', account} : {kind: 'other-account', ...change};
}
