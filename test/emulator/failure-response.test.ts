import assert from 'node:assert/strict';
import {test} from 'node:test';
import {checkFailure, failureResponse} from '../../src/emulator/failure-response.ts';
import {grantTokens, memoPath, sendMemo, withEmulator} from './plain-http.ts';

test('a path fails as often as was asked for, in the order given, and then responds as usual', async () => {
  const failures = [
    {path: memoPath, status: 503, times: 1},
    {path: memoPath, status: 400, code: '-10', times: 2},
  ];
  await withEmulator({failures}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    const answers = [];
    for (let number = 0; number < 4; number += 1)
      answers.push(await sendMemo(emulator, access_token));
    assert.deepEqual(
      answers.map(({status, text}) => [status, JSON.parse(text)]),
      [
        [503, {msg: 'internal server error.', code: -1}],
        [400, {msg: 'API limit has been exceeded.', code: -10}],
        [400, {msg: 'API limit has been exceeded.', code: -10}],
        [200, {result_code: 0}],
      ],
    );
    assert.equal(emulator.memos.length, 1, 'a request that fails has no effect');
  });
});

test('without a number of times a path fails for ever', async () => {
  await withEmulator({failures: [{path: memoPath, status: 500}]}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    for (let number = 0; number < 30; number += 1) {
      assert.equal((await sendMemo(emulator, access_token)).status, 500);
    }
  });
});

// Bodies: developers.kakao.com, "REST API: Reference" for kapi, the troubleshooting page of Kakao
// Login for kauth.
test('an error code has the words and the members that Kakao has for it', () => {
  const bodyOf = (path: string, status: number, code?: string): unknown => {
    const failure = {path, status, ...(code === undefined ? {} : {code})};
    checkFailure(failure);
    const response = failureResponse(failure);
    assert.ok('status' in response && response.status === status);
    return typeof response.body === 'string' ? JSON.parse(response.body) : response.body;
  };
  assert.deepEqual(bodyOf('/oauth/token', 401, 'KOE010'), {
    error: 'invalid_client',
    error_description: 'Bad client credentials',
    error_code: 'KOE010',
  });
  assert.deepEqual(bodyOf('/oauth/token', 400, 'KOE322'), {
    error: 'invalid_grant',
    error_description: 'expired_or_invalid_refresh_token',
    error_code: 'KOE322',
  });
  assert.equal((bodyOf('/oauth/token', 500) as {error: string}).error, 'server_error');
  assert.deepEqual(bodyOf(memoPath, 403, '-402'), {
    msg: 'insufficient scopes.',
    code: -402,
    api_type: 'TALK_MEMO_DEFAULT_SEND',
    required_scopes: ['talk_message'],
    allowed_scopes: [],
  });
  const friends = '/v1/api/talk/friends';
  assert.deepEqual(bodyOf(friends, 403, '-402'), {
    msg: 'insufficient scopes.',
    code: -402,
    api_type: 'FRIENDS',
    required_scopes: ['friends'],
    allowed_scopes: [],
  });
  assert.deepEqual(bodyOf(`${friends}/message/default/send`, 403, '-402'), {
    msg: 'insufficient scopes.',
    code: -402,
    api_type: 'TALK_MESSAGE_SEND',
    required_scopes: ['talk_message'],
    allowed_scopes: [],
  });
  assert.deepEqual(bodyOf(`${friends}/message/send`, 400, '-536'), {
    msg: 'daily message limit per sender and recipient pair has been exceeded.',
    code: -536,
  });
  assert.equal((bodyOf('/v2/user/me', 400, '-12345') as {code: number}).code, -12345);
});

test('at the login an error code is the page that a browser gets for it', async () => {
  const failures = [{path: '/oauth/authorize', status: 400, code: 'KOE005', times: 1}];
  await withEmulator({failures}, async ({authOrigin}) => {
    const page = await fetch(`${authOrigin}/oauth/authorize`);
    assert.match(await page.text(), /KOE005/);
    assert.deepEqual(
      [page.status, page.headers.get('content-type')],
      [400, 'text/html;charset=UTF-8'],
    );
  });
});

test('a 401 of the API has the header of an invalid token', async () => {
  const failures = [{path: '/v2/user/me', status: 401, code: '-401', times: 1}];
  await withEmulator({failures}, async ({apiOrigin}) => {
    const {headers} = await fetch(`${apiOrigin}/v2/user/me`);
    assert.equal(headers.get('www-authenticate'), 'Bearer error=invalid_token');
  });
});
