import assert from 'node:assert/strict';
import {test} from 'node:test';
import {askApi, grantTokens, withEmulator} from '../plain-http.ts';

const userId = '4038017295523847169';

const tokenInfo = '/v1/user/access_token_info';

test('access_token_info: returns id, remaining seconds and app', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    emulator.advanceClock(1_000_000);
    const answer = await askApi(emulator, {path: tokenInfo, accessToken: access_token});
    assert.match(
      answer.text,
      new RegExp(`^\\{"id":${userId},"expires_in":2059[5-9],"app_id":1234567\\}$`),
    );
  });
});

// Kakao's SDKs declare the id of a token as optional.
test('access_token_info: has a null id if the option says so', async () => {
  await withEmulator({nullUserId: true}, async (emulator) => {
    const {access_token: accessToken} = await grantTokens(emulator);
    const {text} = await askApi(emulator, {path: tokenInfo, accessToken});
    assert.match(text, /^\{"id":null,"expires_in":\d+,"app_id":1234567\}$/);
  });
});
