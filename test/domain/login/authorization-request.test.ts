import assert from 'node:assert/strict';
import {test} from 'node:test';
import {authorizationUrl} from '../../../src/domain/login/authorization-request.ts';

const least = {
  authOrigin: 'https://kauth.kakao.com',
  restApiKey: 'k e&y',
  redirectUri: 'http://localhost:8931/callback',
  scopes: ['talk_message', 'profile_nickname'],
  state: 'S-_1',
};

test('the address has exactly the documented parameters, scopes joined with a comma', () => {
  assert.equal(
    authorizationUrl(least),
    'https://kauth.kakao.com/oauth/authorize?client_id=k+e%26y' +
      '&redirect_uri=http%3A%2F%2Flocalhost%3A8931%2Fcallback&response_type=code' +
      '&scope=talk_message%2Cprofile_nickname&state=S-_1',
  );
});

test('PKCE and prompt are added if requested, and an empty scope is omitted', () => {
  const url = new URL(
    authorizationUrl({...least, scopes: [], codeChallenge: 'abc', prompt: 'select_account'}),
  );
  assert.deepEqual(Object.fromEntries(url.searchParams), {
    client_id: 'k e&y',
    redirect_uri: 'http://localhost:8931/callback',
    response_type: 'code',
    state: 'S-_1',
    code_challenge: 'abc',
    code_challenge_method: 'S256',
    prompt: 'select_account',
  });
});
