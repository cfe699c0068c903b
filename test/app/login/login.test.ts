import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Event} from '../../../src/app/events/event.ts';
import {update} from '../../../src/app/shell/update.ts';
import type {Login, State} from '../../../src/app/state/state.ts';
import type {Session} from '../../../src/domain/login/session.ts';
import {someSession, startOfTest, stateWith} from '../../support/app-state.ts';

const awaited = {
  url: 'https://kauth.kakao.com/oauth/authorize',
  redirectUri: 'http://localhost:8931/callback',
  expiresAt: startOfTest + 300_000,
  browser: 'opened',
  pasteOnly: null,
} as const;

const failure = {kind: 'paste-refused', problem: 'wrong-state'} as const;
const awaiting: Login = {kind: 'awaiting-code', refusal: null, ...awaited};
const exchanging: Login = {kind: 'exchanging-code', ...awaited};
const failed: Login = {kind: 'failed', failure};

const screenWith = (login: Login, change: Partial<State> = {}): State =>
  stateWith({session: null, screen: 'login', login, ...change});

type Row = readonly [string, State, Event, string, readonly string[]];

const code = {type: 'code-submitted', text: 'code'} as const;
const empty = {type: 'code-submitted', text: ' '} as const;
const demo = {demo: {roomUrl: 'http://localhost:1/room'}};

/** State, event, the resulting login, and the effects. */
const rows: readonly Row[] = [
  [
    'starting',
    screenWith({kind: 'starting'}),
    {type: 'login-started', awaited},
    'awaiting-code',
    [],
  ],
  ['a code', screenWith(awaiting), code, 'awaiting-code', ['submit-code']],
  ['Enter', screenWith(awaiting), empty, 'awaiting-code', ['open-login-page']],
  ['Enter in the demo', screenWith(awaiting, demo), empty, 'awaiting-code', ['agree-in-demo']],
  ['Enter after a failure', screenWith(failed), empty, 'starting', ['start-login']],
  ['Enter while it starts', screenWith({kind: 'starting'}), empty, 'starting', []],
  ['a code while one is exchanged', screenWith(exchanging), code, 'exchanging-code', []],
  ['a code came', screenWith(awaiting), {type: 'code-exchanging'}, 'exchanging-code', []],
  [
    'refused too late',
    screenWith(exchanging),
    {type: 'code-refused', failure},
    'exchanging-code',
    [],
  ],
  [
    'the page again',
    screenWith(awaiting),
    {type: 'browser-requested'},
    'awaiting-code',
    ['open-login-page'],
  ],
  ['the page too late', screenWith(exchanging), {type: 'browser-requested'}, 'exchanging-code', []],
  ['it failed', screenWith(exchanging), {type: 'login-failed', failure}, 'failed', []],
  [
    'it worked',
    screenWith(exchanging),
    {type: 'login-succeeded', session: someSession},
    'idle',
    ['read-history', 'drain-outbox'],
  ],
  ['left', screenWith(awaiting), {type: 'login-left'}, 'idle', ['cancel-login']],
  ['begun', stateWith(), {type: 'login-requested', openBrowser: true}, 'starting', ['start-login']],
];

for (const [name, state, event, login, effects] of rows) {
  test(`login, ${name}: the login is '${login}'`, () => {
    const [next, ...ordered] = update(state, event);
    assert.equal(next.login.kind, login);
    assert.deepEqual(
      ordered.map(({type}) => type),
      effects,
    );
  });
}

test('a refused paste is shown next to the field, and the wait continues', () => {
  const [next] = update(screenWith(awaiting), {type: 'code-refused', failure});
  assert.deepEqual(next.login, {...awaiting, refusal: failure});
});

test('the pasted text is passed to an effect and is never in the state', () => {
  const secret = {type: 'code-submitted', text: 'CANARY'} as const;
  const [next, ...effects] = update(screenWith(awaiting), secret);
  assert.doesNotMatch(JSON.stringify(next), /CANARY/);
  assert.deepEqual(effects, [{type: 'submit-code', text: 'CANARY'}]);
});

test('after the login the main screen opens, or the login screen asks for the missing consent', () => {
  const [inside] = update(screenWith(exchanging), {type: 'login-succeeded', session: someSession});
  assert.deepEqual(
    [inside.screen, inside.session, inside.notice?.kind],
    ['main', someSession, 'logged-in'],
  );
  const session = {...someSession, scopes: ['profile_nickname']};
  const [lacking] = update(screenWith(exchanging), {type: 'login-succeeded', session});
  assert.equal(lacking.screen, 'login', 'asks for the consent at once');
  assert.deepEqual(lacking.login, {
    kind: 'failed',
    failure: {kind: 'consent-missing', scopes: ['talk_message']},
  });
  assert.equal(update(lacking, {type: 'login-left'})[0].screen, 'main');
});

test('the account is named after the login, and another one than before is a warning', () => {
  const noticeAfter = (before: Partial<State>, session = someSession) =>
    update(screenWith(exchanging, before), {type: 'login-succeeded', session})[0].notice;
  const {account} = someSession;
  assert.ok(account);
  const other = {id: '1', nickname: account.nickname};
  const named = {kind: 'logged-in', account};
  const warned = {kind: 'other-account', account: other, previous: account};
  const cases: readonly (readonly [Partial<State>, Session, object])[] = [
    [{session: null}, someSession, named],
    [{session: someSession}, someSession, named],
    [{session: {...someSession, account: null}}, someSession, named],
    [{session: someSession}, {...someSession, account: null}, {kind: 'logged-in', account: null}],
    [{session: someSession}, {...someSession, account: other}, warned],
  ];
  for (const [before, session, notice] of cases) {
    assert.partialDeepStrictEqual(noticeAfter(before, session), notice);
  }
});

test('leaving the login returns to the main screen, or to the setup without a session', () => {
  const left = {type: 'login-left'} as const;
  assert.equal(update(screenWith(awaiting), left)[0].screen, 'setup');
  assert.equal(update(screenWith(awaiting, {session: someSession}), left)[0].screen, 'main');
});

test('the login of the demo is left for the history, also while logged out', () => {
  const demo = {roomUrl: 'http://127.0.0.1:1/room'};
  const [next, ...effects] = update(screenWith(awaiting, {demo}), {type: 'login-left'});
  assert.deepEqual([next.screen, next.login.kind], ['main', 'idle']);
  assert.deepEqual(effects, [{type: 'cancel-login'}]);
});
