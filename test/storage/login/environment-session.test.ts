import assert from 'node:assert/strict';
import {test} from 'node:test';
import {FailureError} from '../../../src/domain/failure/failure.ts';
import {createEnvironmentSession} from '../../../src/storage/login/environment-session.ts';

const login = {restApiKey: 'key', refreshToken: 'refresh'};

const first = {
  tokens: {
    restApiKey: 'key',
    accessToken: '',
    accessTokenExpiresAt: 0,
    accessTokenIssuedAt: null,
    refreshToken: 'refresh',
    refreshTokenExpiresAt: null,
    refreshTokenIssuedAt: null,
    scopes: null,
    lastRefreshedAt: null,
  },
  account: null,
};

test('the login of the environment begins with an expired access token', () => {
  const sessions = createEnvironmentSession(login);
  assert.deepEqual(sessions.read(), first);
  assert.equal(
    sessions.update(() => null),
    sessions.read(),
  );
  sessions.proveWritable();
});

test('a session that Kakao grants stays in the process until it is cleared', () => {
  const sessions = createEnvironmentSession(login);
  const granted = {...first, tokens: {...first.tokens, accessToken: 'access'}};
  assert.deepEqual(
    sessions.update(() => granted),
    granted,
  );
  assert.deepEqual(sessions.read(), granted);
  assert.deepEqual(createEnvironmentSession(login).read(), first);
  sessions.clear();
  assert.equal(sessions.read(), null);
  assert.equal(
    sessions.update(() => assert.fail('asked about nothing')),
    null,
  );
  sessions.save(granted);
  assert.deepEqual(sessions.read(), granted);
});

test('a client secret is known once it is given, even "none"', () => {
  const sessions = createEnvironmentSession(login);
  assert.equal(sessions.readClientSecret('key'), undefined);
  sessions.saveClientSecret('key', null);
  sessions.saveClientSecret('other', 'secret');
  assert.deepEqual(
    [sessions.readClientSecret('key'), sessions.readClientSecret('other')],
    [null, 'secret'],
  );
});

test('without the key of the app the login cannot be used', () => {
  const sessions = createEnvironmentSession({...login, restApiKey: null});
  for (const use of [() => sessions.read(), () => sessions.update(() => first)]) {
    assert.throws(use, (error) => {
      assert.ok(error instanceof FailureError);
      assert.deepEqual(error.failure, {kind: 'setup-missing', missing: 'rest-api-key'});
      return true;
    });
  }
});
