import assert from 'node:assert/strict';
import {connect} from 'node:net';
import {text} from 'node:stream/consumers';
import {test} from 'node:test';
import {ask, askApi, authorizeAddress, grantTokens, memoPath, withEmulator} from './plain-http.ts';

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

/** The response to a request that is written as it is. */
function exchangeRaw(origin: string, request: string): Promise<string> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  socket.end(request);
  return text(socket);
}

test('hosts: a request without a usable Host header gets the addresses of this machine', async () => {
  await withEmulator({}, async (emulator) => {
    const {authOrigin} = emulator;
    const login = authorizeAddress(emulator).slice(authOrigin.length);
    for (const rest of [
      'HTTP/1.0\r\n\r\n',
      'HTTP/1.1\r\nHost: a b[\r\nConnection: close\r\n\r\n',
    ]) {
      const found = await exchangeRaw(authOrigin, `GET /.well-known/openid-configuration ${rest}`);
      assert.ok(found.includes(`"issuer":"${authOrigin}"`), found);
      const sent = await exchangeRaw(authOrigin, `GET ${login} ${rest}`);
      assert.ok(sent.includes(`location: ${authOrigin}/login?continue=`), sent);
    }
  });
});
