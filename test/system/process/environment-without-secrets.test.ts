import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  environmentWithoutSecrets,
  withoutSecretsInEnvironment,
} from '../../../src/system/process/environment-without-secrets.ts';

test('a started program gets every variable except those of this program', () => {
  const environment = {
    PATH: '/bin',
    KAKAO_CLIENT_SECRET: 's',
    kakao_rest_api_key: 'k',
    MY_KAKAO_: '1',
  };
  assert.deepEqual(environmentWithoutSecrets(environment), {PATH: '/bin', MY_KAKAO_: '1'});
});

test('the variables of this program are removed during the action and restored after it, even if it fails', async (t) => {
  process.env['KAKAO_CLIENT_SECRET'] = 'canary';
  t.after(() => {
    delete process.env['KAKAO_CLIENT_SECRET'];
  });
  const look = async () => process.env['KAKAO_CLIENT_SECRET'];
  assert.equal(await withoutSecretsInEnvironment(look), undefined);
  assert.equal(await look(), 'canary');
  const fail = () => withoutSecretsInEnvironment(() => Promise.reject(new Error('broken')));
  await assert.rejects(fail, /broken/);
  assert.equal(await look(), 'canary');
});
