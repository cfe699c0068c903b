import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Event} from '../../../src/app/events/event.ts';
import {update} from '../../../src/app/shell/update.ts';
import {initialState} from '../../../src/app/state/initial-state.ts';
import type {State} from '../../../src/app/state/state.ts';
import {someSession, startOfTest, stateWith, stateWithText} from '../../support/app-state.ts';
import {recordedMemos} from '../../support/database.ts';

const failure = {kind: 'network', reason: 'refused', detail: ''} as const;
const effectsOf = (state: State, event: Event) => update(state, event).slice(1);
const nextOf = (state: State, event: Event): State => update(state, event)[0];
const namesOf = (state: State, event: Event) =>
  update(state, event)
    .slice(1)
    .map((effect) => ('type' in effect ? effect.type : ''));

test('the first screen is the setup, the login or the main screen', () => {
  const known = {
    now: startOfTest,
    language: 'ko',
    terminal: {columns: 80, rows: 24, isAscii: false, distinguishesEnterKeys: false},
    demo: null,
  } as const;
  const screenOf = (session: typeof someSession | null, isSetUp: boolean) =>
    initialState({...known, session, isSetUp}).screen;
  assert.deepEqual(
    [screenOf(null, false), screenOf(null, true), screenOf(someSession, false)],
    ['setup', 'login', 'main'],
  );
});

test('at the start abandoned memos are recovered before anything is shown or sent', () => {
  assert.deepEqual(namesOf(stateWith(), {type: 'started'}), [
    'recover-memos',
    'read-history',
    'check-status',
    'read-schedules',
    'read-reminders',
    'prune-history',
  ]);
  const login = stateWith({screen: 'login', session: null});
  const [, , started] = effectsOf(login, {type: 'started'});
  assert.deepEqual(started, {
    type: 'start-login',
    openBrowser: false,
    chooseAccount: false,
    forConsent: false,
    language: 'ko',
  });
  const setup = stateWith({screen: 'setup', session: null});
  assert.deepEqual(namesOf(setup, {type: 'started'}), [
    'recover-memos',
    'read-history',
    'read-schedules',
    'read-reminders',
    'prune-history',
  ]);
});

const waiting = {...stateWith().history, queued: 1, nextAttemptAt: startOfTest + 1000};
const rest = {until: startOfTest + 60_000, cause: failure};

const sending = {...stateWith().history, sending: 1};
const away = {connection: 'offline'} as const;
const ended = {...someSession, accessTokenExpiresAt: startOfTest + 1000};
const lasting = {...someSession, accessTokenExpiresAt: null};
const day = 86_400_000;

const ticks: readonly (readonly [string, Partial<State>, number, readonly string[]])[] = [
  ['nothing waits', {}, 5000, []],
  ['a memo is not due', {history: waiting}, 999, []],
  ['a memo is due', {history: waiting}, 1000, ['drain-outbox']],
  ['sending rests', {history: {...waiting, pause: rest}}, 59_999, []],
  ['the rest is over', {history: {...waiting, pause: rest}}, 60_000, ['drain-outbox']],
  ['no user is logged in', {history: waiting, session: null}, 5000, []],
  ['Kakao is out of reach', away, 1000, ['probe-kakao']],
  ['out of reach, a memo is due', {...away, history: waiting}, 1000, ['drain-outbox']],
  ['out of reach, no user is logged in', {...away, session: null}, 1000, []],
  ['a token has ended', {session: ended, history: waiting}, 1000, ['refresh-tokens']],
  ['a memo is being sent', {history: sending}, 14_999, []],
  ['it is sent for a while', {history: sending}, 15_000, ['recover-memos']],
  ['less than a day is over', {session: lasting}, day - 1, []],
  ['a day is over', {session: lasting}, day, ['prune-history']],
  ['it was put back a day', {}, -day, ['prune-history']],
];

for (const [name, change, elapsed, effects] of ticks) {
  test(`clock tick: ${name}`, () => {
    const event = {type: 'clock-ticked', now: startOfTest + elapsed} as const;
    assert.deepEqual(namesOf(stateWith(change), event), effects);
  });
}

test('a duty with an interval is repeated only after the interval', () => {
  const at = (state: State, elapsed: number) => {
    const [next, ...effects] = update(state, {type: 'clock-ticked', now: startOfTest + elapsed});
    return {next, names: effects.map(({type}) => type)};
  };
  const first = at(stateWith({history: sending}), 15_000);
  assert.deepEqual(first.names, ['recover-memos']);
  assert.deepEqual(at(first.next, 29_999).names, []);
  assert.deepEqual(at(first.next, 30_000).names, ['recover-memos']);
});

test('a notice disappears after some time, a failure later', () => {
  const at = (state: State, ms: number) =>
    nextOf(state, {type: 'clock-ticked', now: startOfTest + ms}).notice?.kind ?? null;
  const copied = nextOf(stateWith(), {type: 'notice-raised', notice: {kind: 'unlinked'}});
  assert.deepEqual([at(copied, 5999), at(copied, 6000)], ['unlinked', null]);
  const failed = nextOf(stateWith(), {type: 'notice-raised', notice: {kind: 'failure', failure}});
  assert.deepEqual([at(failed, 19_999), at(failed, 20_000)], ['failure', null]);
});

test('Esc closes one layer at a time, and never clears the text', () => {
  const memos = recordedMemos({id: 'a'});
  const history = {...stateWith().history, memos, selectedId: 'a'};
  const state = stateWithText('남는다', {
    overlay: {kind: 'help', from: null, typed: ''},
    focus: 'history',
    history,
  });
  const first = nextOf(state, {type: 'escape-pressed'});
  const second = nextOf(first, {type: 'escape-pressed'});
  const third = nextOf(second, {type: 'escape-pressed'});
  assert.deepEqual([first.overlay, first.focus], [null, 'history']);
  assert.deepEqual([second.focus, second.history.selectedId], ['compose', null]);
  assert.equal(third.draft.text, '남는다');
});

test('a logout or login in another process changes the screen', () => {
  const out = nextOf(stateWith(), {type: 'session-read', session: null});
  assert.deepEqual([out.session, out.notice?.kind], [null, 'logged-out-elsewhere']);
  const again = nextOf(out, {type: 'session-read', session: null});
  assert.equal(again, again);
  const waitingForCode = stateWith({session: null, screen: 'login', login: {kind: 'starting'}});
  const [inside, ...effects] = update(waitingForCode, {type: 'session-read', session: someSession});
  assert.deepEqual([inside.screen, inside.login.kind], ['main', 'idle']);
  assert.deepEqual(effects, [{type: 'cancel-login'}]);
});

test('the language changes immediately and is saved', () => {
  const [state, ...effects] = update(stateWith(), {type: 'language-toggled'});
  assert.equal(state.language, 'en');
  assert.deepEqual(effects, [{type: 'save-preference', change: {language: 'en'}}]);
});

test('update does not mutate the given state', () => {
  const freeze = <T>(value: T): T => {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
      Object.freeze(value);
      for (const inner of Object.values(value)) freeze(inner);
    }
    return value;
  };
  const state = freeze(stateWithText('/help'));
  const events: Event[] = [
    {type: 'draft-edited', edit: {kind: 'insert', text: 'x'}},
    {type: 'draft-submitted'},
    {type: 'refresh-requested'},
    {type: 'clock-ticked', now: startOfTest + 1},
    {type: 'history-jumped', to: 'first'},
    {type: 'quit-requested', ending: 'quit'},
  ];
  for (const event of events) update(state, event);
});
