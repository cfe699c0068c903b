import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  askApi,
  assertAnswer,
  grantTokens,
  openAuthorization,
  refresh,
  sendMemo,
  withEmulator,
} from '../plain-http.ts';

const userId = '4038017295523847169';

test('logout: revokes this access token and its refresh token, and no other login', async () => {
  await withEmulator({}, async (emulator) => {
    const first = await grantTokens(emulator);
    const second = await grantTokens(emulator);
    const path = '/v1/user/logout';
    const answer = await askApi(emulator, {path, accessToken: first.access_token, form: {}});
    assertAnswer(answer, 200, `{"id":${userId}}`);
    assert.equal((await sendMemo(emulator, first.access_token)).status, 401);
    assert.match((await refresh(emulator, first.refresh_token)).text, /KOE322/);
    assert.equal((await sendMemo(emulator, second.access_token)).status, 200);
    assert.equal((await refresh(emulator, second.refresh_token)).status, 200);
    assert.equal((await openAuthorization(emulator)).status, 302, 'consents stay');
  });
});
