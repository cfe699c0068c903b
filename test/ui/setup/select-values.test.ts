import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createStore} from '../../../src/app/events/store.ts';
import {update} from '../../../src/app/shell/update.ts';
import {setupAt} from '../../../src/app/state/setup-state.ts';
import type {State} from '../../../src/app/state/state.ts';
import type {Failure} from '../../../src/domain/failure/failure.ts';
import type {SetupStep} from '../../../src/domain/failure/setup-step.ts';
import {frameOf} from '../../../src/ui/shell/frame-of.ts';
import {createKeyTargets} from '../../../src/ui/shell/key-targets.ts';
import {routeKey, routePaste} from '../../../src/ui/shell/route-key.ts';
import {stateWith} from '../../support/app-state.ts';

const oldKey = 'a1'.repeat(16);
const newKey = 'b2'.repeat(16);
const redirectUri = 'http://localhost:8931/callback';

/** The app with these values in the fields of the set-up, and functions for the keyboard. */
function opened(state: State) {
  const store = createStore(state, update, () => {});
  const targets = createKeyTargets({store, redirectUri, restApiKey: oldKey});
  return {
    store,
    text: (name: 'rest-api-key' | 'client-secret' | 'redirect-uri') =>
      targets.fields.read(name).text,
    paste: (text: string) => routePaste(text, targets),
    type: (text: string) => routeKey({kind: 'text', text}, targets),
    press: (...names: string[]) => {
      for (const name of names) routeKey({kind: 'key', name}, targets);
    },
    /** The texts that are drawn as selected. */
    selected: () =>
      frameOf(store.getState(), targets)
        .rows.flat()
        .filter(({isField, tone}) => isField && tone === 'selected')
        .map(({text}) => text),
  };
}

const openedAt = (step: SetupStep) =>
  opened(stateWith({screen: 'setup', session: null, setup: setupAt(step)}));

const masked = `a1a1${'●'.repeat(24)}a1a1`;

test('/setup selects the old key: a paste replaces it, and a second one is added', () => {
  const app = opened(stateWith());
  app.type('/setup');
  app.press('enter');
  assert.equal(app.store.getState().setup.step, 'rest-api-key');
  assert.equal(app.selected().length, 1);
  assert.equal(app.selected()[0]?.replaceAll(/[^a1]/g, '●'), masked);
  app.paste(newKey);
  assert.deepEqual([app.text('rest-api-key'), app.selected()], [newKey, []]);
  app.paste('c3');
  assert.equal(app.text('rest-api-key'), `${newKey}c3`);
  app.press('ctrl+_', 'ctrl+_');
  assert.equal(app.text('rest-api-key'), oldKey);
});

test('an arrow key keeps the old value, which can then be edited; typing replaces it', () => {
  const app = openedAt('redirect-uri');
  assert.deepEqual(app.selected(), [redirectUri]);
  app.press('left');
  assert.deepEqual(app.selected(), []);
  app.press('end');
  app.type('2');
  assert.equal(app.text('redirect-uri'), `${redirectUri}2`);
  const typing = openedAt('redirect-uri');
  typing.type('h');
  typing.type('ttp://h/');
  assert.equal(typing.text('redirect-uri'), 'http://h/');
});

test('the first key of the first step replaces a key of the environment', () => {
  const app = openedAt('app');
  app.paste(newKey);
  assert.deepEqual(
    [app.text('rest-api-key'), app.store.getState().setup.step],
    [newKey, 'rest-api-key'],
  );
});

test('values are selected at each opening, and not by a step within the set-up', () => {
  const app = opened(stateWith());
  app.store.dispatch({type: 'setup-left'});
  app.type('/setup');
  app.press('enter');
  app.press('tab');
  app.paste('s3cret');
  app.press('shift+tab', 'tab');
  app.type('!');
  assert.equal(app.text('client-secret'), 's3cret!');
  app.press('shift+tab', 'esc');
  assert.equal(app.store.getState().screen, 'main');
  app.type('/setup');
  app.press('enter', 'tab');
  app.paste('another');
  assert.equal(app.text('client-secret'), 'another');
});

test('a value that Kakao rejects is replaced by the next paste; text typed ahead stays', () => {
  const app = openedAt('rest-api-key');
  app.paste(newKey);
  app.press('enter');
  app.paste('s3cret');
  const {turn, step} = app.store.getState().setup;
  const problem: Failure = {kind: 'kakao', http: 401, code: 'KOE101', message: ''};
  app.store.dispatch({type: 'setup-doubted', turn, step, problem});
  app.paste(oldKey);
  assert.equal(app.text('rest-api-key'), oldKey);
  app.press('tab');
  app.type('!');
  assert.equal(app.text('client-secret'), 's3cret!');
});

test('a remark on a value that may be kept does not select it', () => {
  const app = openedAt('rest-api-key');
  app.paste(newKey.slice(1));
  app.press('enter');
  assert.equal(app.store.getState().setup.problem, 'rest-api-key-unusual');
  app.type('b');
  assert.equal(app.text('rest-api-key'), `${newKey.slice(1)}b`);
});
