import assert from 'node:assert/strict';
import {test} from 'node:test';
import {update} from '../../../src/app/shell/update.ts';
import {needsConsent} from '../../../src/app/steps/consent.ts';
import {someSession, stateWith} from '../../support/app-state.ts';

const refusal = (code: number) => ({kind: 'kakao', http: 403, code, message: ''}) as const;

test('the consent is requested only if it is missing or a refusal names it', () => {
  const state = stateWith();
  const resting = (code: number) => ({
    ...state,
    history: {...state.history, pause: {until: state.now + 1000, cause: refusal(code)}},
  });
  assert.equal(needsConsent(state), false);
  assert.equal(needsConsent(stateWith({session: {...someSession, scopes: []}})), true);
  assert.equal(needsConsent(stateWith({session: null})), false);
  assert.deepEqual(
    [-402, -3, -10].map((code) => needsConsent(resting(code))),
    [true, true, false],
  );
});

test('only the login that requests the consent sends refused memos again', () => {
  for (const forConsent of [true, false]) {
    const request = {type: 'login-requested', openBrowser: true, forConsent} as const;
    const [asking, ...begun] = update(stateWith(), request);
    assert.deepEqual(
      begun.flatMap((effect) => (effect.type === 'start-login' ? [effect.forConsent] : [])),
      [forConsent],
    );
    const [next, ...effects] = update(asking, {type: 'login-succeeded', session: someSession});
    assert.equal(next.asksConsent, false);
    assert.ok(effects.some(({type}) => type === 'drain-outbox'));
  }
});

test('after a login without the consent the consent is requested again, as often as necessary', () => {
  const session = {...someSession, scopes: []};
  const [missing] = update(stateWith({screen: 'login'}), {type: 'login-succeeded', session});
  assert.equal(missing.login.kind, 'failed');
  const [again] = update(missing, {type: 'code-submitted', text: ''});
  assert.deepEqual([again.login.kind, again.asksConsent], ['starting', true]);
});
