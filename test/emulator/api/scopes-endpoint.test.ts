import assert from 'node:assert/strict';
import {test} from 'node:test';
import {askApi, grantTokens, withEmulator} from '../plain-http.ts';

const userId = '4038017295523847169';

test('scopes: lists every item of the app, and whether it is agreed to', async () => {
  await withEmulator({}, async (emulator) => {
    const accessToken = (await grantTokens(emulator, ['profile_nickname'])).access_token;
    const {text} = await askApi(emulator, {path: '/v2/user/scopes', accessToken});
    assert.equal(
      text,
      `{"id":${userId},"scopes":[{"id":"profile_nickname","display_name":"닉네임","type":"PRIVACY","using":true,"delegated":false,"agreed":true,"revocable":false},{"id":"talk_message","display_name":"카카오톡 메시지 전송","type":"SERVICE","using":true,"delegated":false,"agreed":false},{"id":"talk_calendar","display_name":"톡캘린더 및 일정 생성, 조회, 편집/삭제","type":"SERVICE","using":true,"delegated":false,"agreed":false}]}`,
    );
    const scopes = encodeURIComponent('["talk_message"]');
    const one = await askApi(emulator, {path: `/v2/user/scopes?scopes=${scopes}`, accessToken});
    assert.deepEqual(
      JSON.parse(one.text).scopes.map((scope: {id: string}) => scope.id),
      ['talk_message'],
    );
    const none = await askApi(emulator, {path: '/v2/user/scopes?scopes=null', accessToken});
    assert.equal(none.text, text);
    const bad = await askApi(emulator, {path: '/v2/user/scopes?scopes=talk', accessToken});
    assert.equal(JSON.parse(bad.text).code, -2);
  });
});

test('scopes: an agreed item that was switched off is listed as not in use', async () => {
  await withEmulator({}, async (emulator) => {
    const accessToken = (await grantTokens(emulator)).access_token;
    emulator.setEnabledScopes(['profile_nickname']);
    const {text} = await askApi(emulator, {path: '/v2/user/scopes', accessToken});
    assert.match(text, /"id":"talk_message",[^}]*"using":false,"delegated":false,"agreed":true/);
  });
});
