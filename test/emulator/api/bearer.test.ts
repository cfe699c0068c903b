import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  ask,
  askApi,
  assertAnswer,
  grantTokens,
  memoPath,
  sendMemo,
  withEmulator,
} from '../plain-http.ts';

const tokenInfo = '/v1/user/access_token_info';

const protectedPaths = [
  {path: tokenInfo},
  {path: '/v2/user/me'},
  {path: '/v2/user/scopes'},
  {path: '/v2/user/me', form: {}},
  {path: memoPath, form: {}},
  {path: '/v1/user/logout', form: {}},
  {path: '/v1/user/unlink', form: {}},
  {path: '/v2/user/revoke/scopes', form: {}},
];

for (const request of protectedPaths) {
  const verb = request.form === undefined ? 'GET' : 'POST';
  test(`-401: ${verb} ${request.path} without a valid token`, async () => {
    await withEmulator({}, async (emulator) => {
      const unknown = {msg: 'this access token does not exist', code: -401};
      const without = await askApi(emulator, request);
      assertAnswer(without, 401, unknown);
      assert.equal(without.headers.get('www-authenticate'), 'Bearer error=invalid_token');
      assertAnswer(await askApi(emulator, {...request, accessToken: 'wrong'}), 401, unknown);
      const {access_token} = await grantTokens(emulator);
      emulator.expireAccessTokens();
      const expired = await askApi(emulator, {...request, accessToken: access_token});
      assertAnswer(expired, 401, {msg: 'this access token is already expired', code: -401});
      assert.equal(expired.headers.get('www-authenticate'), 'Bearer error=invalid_token');
    });
  });
}

test('-401: a token expires by the clock, not earlier', async () => {
  await withEmulator({accessTokenLifetime: 120}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    emulator.advanceClock(110_000);
    assert.equal((await sendMemo(emulator, access_token)).status, 200);
    emulator.advanceClock(10_000);
    assert.equal((await sendMemo(emulator, access_token)).status, 401);
  });
});

test('-401: an app key is not an access token, and an endless one is -2', async () => {
  await withEmulator({}, async (emulator) => {
    const url = `${emulator.apiOrigin}${tokenInfo}`;
    const key = await ask(url, {headers: {authorization: 'KakaoAK 0123'}});
    assertAnswer(key, 401, {msg: 'invalid app key.', code: -401});
    assert.equal(key.headers.get('www-authenticate'), 'KakaoAK error=invalid_token');
    const endless = await ask(url, {headers: {authorization: `Bearer ${'a'.repeat(1025)}`}});
    assertAnswer(endless, 400, {msg: 'too long for access token.', code: -2});
    const bare = await ask(url, {
      headers: {authorization: (await grantTokens(emulator)).access_token},
    });
    assert.equal(bare.status, 401);
  });
});
