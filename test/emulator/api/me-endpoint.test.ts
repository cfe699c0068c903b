import assert from 'node:assert/strict';
import {test} from 'node:test';
import {askApi, grantTokens, withEmulator} from '../plain-http.ts';

const userId = '4038017295523847169';

test('me: the id is a bare 64-bit number, by GET and by POST', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    const pattern = new RegExp(
      `^\\{"id":${userId},"connected_at":"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ","properties":\\{"nickname":"홍길동"\\},"kakao_account":\\{.*"nickname":"홍길동".*\\}$`,
    );
    const path = '/v2/user/me';
    assert.match((await askApi(emulator, {path, accessToken: access_token})).text, pattern);
    assert.match(
      (await askApi(emulator, {path, accessToken: access_token, form: {}})).text,
      pattern,
    );
  });
});

test('me: connected_at is the first login and stays', async () => {
  await withEmulator({}, async (emulator) => {
    const path = '/v2/user/me';
    const first = await askApi(emulator, {
      path,
      accessToken: (await grantTokens(emulator, ['profile_nickname'])).access_token,
    });
    emulator.advanceClock(5_000_000);
    const second = await askApi(emulator, {
      path,
      accessToken: (await grantTokens(emulator)).access_token,
    });
    assert.equal(second.text, first.text);
  });
});

test('me: returns only properties that were agreed to and requested', async () => {
  await withEmulator({}, async (emulator) => {
    const accessToken = (await grantTokens(emulator)).access_token;
    const keysOf = async (form: Record<string, string>) => {
      const {text} = await askApi(emulator, {path: '/v2/user/me', accessToken, form});
      return Object.keys(JSON.parse(text));
    };
    const keys = (...names: string[]) => ({property_keys: JSON.stringify(names)});
    assert.deepEqual(await keysOf(keys('kakao_account.profile')), [
      'id',
      'connected_at',
      'kakao_account',
    ]);
    assert.deepEqual(await keysOf(keys('properties.nickname')), [
      'id',
      'connected_at',
      'properties',
    ]);
    const unset = await keysOf({property_keys: 'null'});
    assert.deepEqual(unset, ['id', 'connected_at', 'properties', 'kakao_account']);
    const bad = await askApi(emulator, {
      path: '/v2/user/me',
      accessToken,
      form: {property_keys: 'kakao_account.profile'},
    });
    assert.equal(JSON.parse(bad.text).code, -2);
    emulator.setConsent(['talk_message']);
    assert.deepEqual(await keysOf({}), ['id', 'connected_at']);
  });
});
