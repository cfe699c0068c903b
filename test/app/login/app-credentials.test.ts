import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  appCredentials,
  clientSecretOf,
  redirectUriOf,
  setByEnvironment,
} from '../../../src/app/login/app-credentials.ts';
import type {Ports} from '../../../src/app/ports/ports.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';
import {withServices} from '../../support/services.ts';

type Environment = Ports['environment'];
const unset: Environment = {restApiKey: null, clientSecret: null, redirectUri: null};

/** A folder in which the key `stored` has a secret. */
async function withStored(
  callback: (at: (environment?: Partial<Environment>) => Ports) => void,
): Promise<void> {
  await withServices(
    async ({ports}) => {
      await ports.preferences.save({restApiKey: 'stored', redirectUri: 'http://stored/'});
      ports.sessions.saveClientSecret('stored', 'stored secret');
      callback((environment = {}) => ({...ports, environment: {...unset, ...environment}}));
    },
    {loggedIn: false},
  );
}

test('the environment overrides the stored key, secret and redirect URI', async () => {
  await withStored((at) => {
    const given = at({restApiKey: 'own', clientSecret: 'own secret', redirectUri: 'http://own/'});
    const own = {restApiKey: 'own', clientSecret: 'own secret'};
    assert.deepEqual(valueIn(appCredentials(given)), own);
    assert.equal(redirectUriOf(given), 'http://own/');
    const stored = {restApiKey: 'stored', clientSecret: 'stored secret'};
    assert.deepEqual(valueIn(appCredentials(at())), stored);
    assert.equal(redirectUriOf(at()), 'http://stored/');
  });
});

test('a secret in the environment belongs to the key in the environment, or to any key if it is set alone', async () => {
  await withStored((at) => {
    const beside = at({restApiKey: 'own', clientSecret: 'own secret'});
    assert.equal(clientSecretOf(beside, 'own'), 'own secret');
    assert.equal(clientSecretOf(beside, 'stored'), 'stored secret');
    assert.equal(clientSecretOf(at({clientSecret: 'alone'}), 'stored'), 'alone');
    assert.equal(clientSecretOf(at({restApiKey: 'stored'}), 'stored'), 'stored secret');
  });
});

test('an unknown key has no secret', async () => {
  await withStored((at) => {
    assert.equal(clientSecretOf(at(), 'unknown'), null);
  });
});

test('without any key the setup is missing', async () => {
  await withServices(
    ({ports}) => {
      const {missing} = failureOf('setup-missing', appCredentials({...ports, environment: unset}));
      assert.equal(missing, 'rest-api-key');
    },
    {loggedIn: false},
  );
});

test('the values that the environment sets are listed', async () => {
  await withStored((at) => {
    assert.deepEqual(setByEnvironment(at()), []);
    assert.deepEqual(setByEnvironment(at({restApiKey: 'a'})), ['rest-api-key']);
    assert.deepEqual(setByEnvironment(at({clientSecret: 'a'})), ['client-secret']);
    assert.deepEqual(setByEnvironment(at({redirectUri: 'a'})), ['redirect-uri']);
  });
});
