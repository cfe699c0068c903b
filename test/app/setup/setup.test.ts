import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {SetupEvent} from '../../../src/app/events/setup-event.ts';
import {update} from '../../../src/app/shell/update.ts';
import {setupAt, setupSteps} from '../../../src/app/state/setup-state.ts';
import type {State} from '../../../src/app/state/state.ts';
import {openSetup} from '../../../src/app/steps/open-setup.ts';
import type {SetupStep} from '../../../src/domain/failure/setup-step.ts';
import {someSession, stateWith} from '../../support/app-state.ts';

const values = {restApiKey: 'key', clientSecret: 'CANARY', redirectUri: 'http://localhost:1/c'};
const failure = {kind: 'kakao', http: 401, code: 'KOE010', message: ''} as const;

const stateAt = (step: SetupStep, change: Partial<State> = {}): State =>
  stateWith({session: null, screen: 'setup', setup: setupAt(step), ...change});

/** The state after these events, and the effects of the last one. */
function after(state: State, ...events: SetupEvent[]) {
  let effects: readonly unknown[] = [];
  let current = state;
  for (const event of events) [current, ...effects] = update(current, event);
  return {state: current, setup: current.setup, effects};
}

test('the steps form a sequence with two ends', () => {
  const walk = (towards: 'next' | 'previous', from: SetupStep): readonly string[] => {
    let current = stateAt(from);
    return setupSteps.map(() => {
      current = after(current, {type: 'setup-step-left', towards}).state;
      return current.setup.step;
    });
  };
  assert.deepEqual(walk('next', 'app'), [...setupSteps.slice(1), 'switches']);
  assert.deepEqual(walk('previous', 'switches'), [...setupSteps.toReversed().slice(1), 'app']);
});

test('typed values are passed to effects that check and store them, and are never in the state', () => {
  for (const step of setupSteps.slice(1)) {
    const {state, setup, effects} = after(stateAt(step), {type: 'setup-entered', values});
    assert.doesNotMatch(JSON.stringify(state), /CANARY/);
    assert.deepEqual([setup.step, setup.isChecking], [step, true]);
    const turn = 1;
    assert.deepEqual(
      effects,
      step === 'switches'
        ? [{type: 'save-setup', turn, isChecked: true, values}]
        : [{type: 'check-setup', turn, step, values}],
    );
  }
  assert.equal(after(stateAt('app'), {type: 'setup-entered', values}).setup.step, 'rest-api-key');
});

test('a passed check leads to the next step with a remark, a failed one to the step that can fix it', () => {
  const asked = after(stateAt('client-secret'), {type: 'setup-entered', values}).state;
  const remark = {kind: 'credentials-accepted'} as const;
  const passed = after(asked, {type: 'setup-checked', turn: 1, remark}).setup;
  assert.deepEqual(
    [passed.step, passed.remark, passed.isChecking],
    ['redirect-uri', remark, false],
  );
  const step = 'rest-api-key';
  const doubted = after(asked, {type: 'setup-doubted', turn: 1, step, problem: failure}).setup;
  assert.deepEqual([doubted.step, doubted.problem, doubted.isChecking], [step, failure, false]);
});

test('an answer to a step that was left or changed in the meantime is ignored', () => {
  const asked = after(stateAt('client-secret'), {type: 'setup-entered', values}).state;
  const answers: readonly SetupEvent[] = [
    {type: 'setup-checked', turn: 1, remark: null},
    {type: 'setup-doubted', turn: 1, step: 'rest-api-key', problem: failure},
    {type: 'setup-saved', turn: 1},
  ];
  for (const left of [
    after(asked, {type: 'setup-step-left', towards: 'previous'}).state,
    after(asked, {type: 'setup-edited'}).state,
    after(asked, {type: 'setup-insisted', values}).state,
    after(asked, {type: 'setup-edited'}, {type: 'setup-entered', values}).state,
  ]) {
    for (const answer of answers) assert.equal(after(left, answer).state, left);
  }
  assert.equal(after(asked, {type: 'setup-entered', values}).state, asked, 'asked twice');
});

test('a refusal of Kakao can be skipped, and the last step then saves without a check', () => {
  const problem = {...setupAt('client-secret'), problem: failure};
  const on = after(stateAt('app', {setup: problem}), {type: 'setup-insisted', values});
  assert.deepEqual([on.setup.step, on.effects], ['redirect-uri', []]);
  const {effects} = after(stateAt('switches'), {type: 'setup-insisted', values});
  assert.deepEqual(effects, [{type: 'save-setup', turn: 1, isChecked: false, values}]);
});

test('a port in use is accepted with a second Enter', () => {
  const problem = {kind: 'port-taken', port: 8931, offered: null} as const;
  const state = stateAt('app', {setup: {...setupAt('redirect-uri'), problem}});
  const kept = after(state, {type: 'setup-entered', values});
  assert.deepEqual([kept.setup.step, kept.effects], ['switches', []]);
});

test('after the setup is stored the login begins in the browser; a failure to store stays on the screen', () => {
  const asked = after(stateAt('switches'), {type: 'setup-entered', values}).state;
  const saved = after(asked, {type: 'setup-saved', turn: 1});
  assert.deepEqual([saved.state.screen, saved.state.login.kind], ['login', 'starting']);
  assert.deepEqual(saved.effects, [
    {
      type: 'start-login',
      openBrowser: true,
      chooseAccount: false,
      forConsent: false,
      language: 'ko',
    },
  ]);
  const full = {kind: 'storage', problem: 'full', path: 'state.db', detail: ''} as const;
  const failed = after(asked, {type: 'setup-failed', failure: full});
  assert.deepEqual([failed.state.screen, failed.setup.problem], ['setup', full]);
  assert.equal(failed.setup.isChecking, false);
});

test('text typed on the first page is the key, and typing clears the error', () => {
  assert.equal(after(stateAt('app'), {type: 'setup-edited'}).setup.step, 'rest-api-key');
  const problem = {...setupAt('redirect-uri'), problem: 'redirect-uri-unusable'} as const;
  const typed = after(stateAt('app', {setup: problem}), {type: 'setup-edited'});
  assert.deepEqual([typed.setup.step, typed.setup.problem], ['redirect-uri', null]);
});

test('the reopened setup starts at the key without an old error, cancels a waiting login, and can be left', () => {
  const old = stateAt('redirect-uri', {session: someSession});
  const [{setup}, ...effects] = openSetup(old, 'rest-api-key');
  assert.deepEqual([setup.step, setup.problem], ['rest-api-key', null]);
  assert.deepEqual(effects, [{type: 'cancel-login'}]);
  assert.equal(after(old, {type: 'setup-left'}).state.screen, 'main');
  assert.equal(after(stateAt('app'), {type: 'setup-left'}).state.screen, 'setup');
});

test('the settings can be left while logged out, once there is a history', () => {
  const state = stateAt('rest-api-key');
  const loggedOut = {...state, history: {...state.history, total: 1}};
  assert.equal(after(loggedOut, {type: 'setup-left'}).state.screen, 'main');
});
