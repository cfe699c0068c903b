import assert from 'node:assert/strict';
import {test} from 'node:test';
import {askApi, assertAnswer, grantTokens, sendMemo, withEmulator} from '../plain-http.ts';

test('revoke: revokes an optional consent; required and unknown ones are refused', async () => {
  await withEmulator({}, async (emulator) => {
    const accessToken = (await grantTokens(emulator)).access_token;
    const revoke = (form: Record<string, string>) =>
      askApi(emulator, {path: '/v2/user/revoke/scopes', accessToken, form});
    assertAnswer(await revoke({scopes: '["profile_nickname"]'}), 403, {
      msg: "[profile_nickname] is not revocable. check out if it's set as required on developers.kakao.com",
      code: -3,
    });
    assertAnswer(await revoke({scopes: '["account_email"]'}), 400, {
      msg: 'There is no scopes to revoke. check out if given scope id([account_email]) is correct again.',
      code: -2,
    });
    assert.equal(JSON.parse((await revoke({})).text).code, -2);
    assert.equal(JSON.parse((await revoke({scopes: 'talk_message'})).text).code, -2);
    const done = await revoke({scopes: '["talk_message"]'});
    assert.equal(done.status, 200);
    assert.match(done.text, /"id":"talk_message",[^}]*"agreed":false/);
    assert.equal(JSON.parse((await sendMemo(emulator, accessToken)).text).code, -402);
  });
});
