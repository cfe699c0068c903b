import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ask, askApi, grantTokens, memoPath, withEmulator} from './plain-http.ts';

test('hosts: neither answers for the other, and a wrong address or method is refused', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    assert.notEqual(emulator.authOrigin, emulator.apiOrigin);
    const lost = await askApi(emulator, {path: '/v2/user/nothing', accessToken: access_token});
    assert.equal(lost.status, 404);
    assert.deepEqual(Object.keys(JSON.parse(lost.text)), ['msg', 'code']);
    const wrongHost = await ask(`${emulator.authOrigin}/v2/user/me`, {
      headers: {authorization: `Bearer ${access_token}`},
    });
    assert.equal(wrongHost.status, 404);
    assert.equal((await ask(`${emulator.apiOrigin}/oauth/token`, {method: 'POST'})).status, 404);
    const wrongMethod = await askApi(emulator, {path: memoPath, accessToken: access_token});
    assert.equal(wrongMethod.status, 405);
  });
});
