import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {State} from '../../../src/app/state.ts';
import {update} from '../../../src/app/update.ts';
import {stateWith} from '../../support/app-state.ts';

const state = stateWith({session: null, screen: 'setup'});
const values = {restApiKey: 'key', clientSecret: 'CANARY', redirectUri: 'http://localhost:1/c'};

test('the fields go round in both directions', () => {
  const walk = (towards: 'next' | 'previous'): readonly string[] => {
    let current: State = state;
    return Array.from({length: 4}, () => {
      current = update(current, {type: 'setup-field-left', towards})[0];
      return current.setup.field;
    });
  };
  const [key, secret, uri] = ['rest-api-key', 'client-secret', 'redirect-uri'];
  assert.deepEqual(walk('next'), [secret, uri, key, secret]);
  assert.deepEqual(walk('previous'), [uri, secret, key, uri]);
});

test('what was typed goes to storage and is never in the state', () => {
  const [next, ...effects] = update(state, {type: 'setup-submitted', values});
  assert.doesNotMatch(JSON.stringify(next), /CANARY/);
  assert.deepEqual(effects, [{type: 'save-setup', values}]);
  assert.equal(next.screen, 'setup', 'it goes on only when it is stored');
});

test('stored: the login begins in the browser', () => {
  const [next, ...effects] = update(state, {type: 'setup-saved'});
  assert.deepEqual([next.screen, next.login.kind], ['login', 'starting']);
  assert.deepEqual(effects, [
    {type: 'start-login', openBrowser: true, chooseAccount: false, language: 'ko'},
  ]);
});

test('a refused value is told at its field; a failure to store stays on the screen', () => {
  const event = {
    type: 'setup-refused',
    field: 'redirect-uri',
    problem: 'redirect-uri-unusable',
  } as const;
  assert.deepEqual(update(state, event)[0].setup, {
    field: 'redirect-uri',
    problem: 'redirect-uri-unusable',
  });
  const failure = {kind: 'storage', problem: 'full', path: 'state.db', detail: ''} as const;
  const failed = update(state, {type: 'setup-failed', failure})[0];
  assert.deepEqual([failed.screen, failed.setup.problem], ['setup', failure]);
  assert.equal(update(failed, {type: 'setup-submitted', values})[0].setup.problem, null);
});

test('opened again: from the first field, without an old complaint, and no login waits', () => {
  const old = stateWith({setup: {field: 'redirect-uri', problem: 'redirect-uri-unusable'}});
  const [next, ...effects] = update(old, {type: 'setup-opened'});
  assert.deepEqual(next.setup, {field: 'rest-api-key', problem: null});
  assert.deepEqual(effects, [{type: 'cancel-login'}]);
});
