import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ask, authorizeAddress, grantTokens, sendMemo, withEmulator} from '../plain-http.ts';

const uri = 'http://localhost:3000/bye';

// developers.kakao.com, "Kakao Login: REST API", Logout with Kakao Account; the numbers: "Kakao
// Login: Error code".
test('logout with the account: ends the session of the browser, and no token of the app', async () => {
  await withEmulator({logoutRedirectUris: [uri]}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    const cookie = emulator.openBrowser();
    const other = emulator.openBrowser();
    const leave = (changed: Record<string, string>) => {
      const fields = {client_id: emulator.restApiKey, logout_redirect_uri: uri, ...changed};
      const query = new URLSearchParams(fields);
      return ask(`${emulator.authOrigin}/oauth/logout?${query}`, {headers: {cookie}});
    };
    const statusWith = async (sent: string) => {
      const {headers} = await ask(authorizeAddress(emulator), {headers: {cookie: sent}});
      return headers.get('location')?.includes('/login?') === true ? 'login' : 'logged in';
    };
    const refused: [Record<string, string>, koe: string][] = [
      [{logout_redirect_uri: `${uri}/`}, 'KOE007'],
      [{logout_redirect_uri: ''}, 'KOE207'],
      [{client_id: ''}, 'KOE207'],
      [{client_id: 'x'}, 'KOE101'],
    ];
    for (const [changed, koe] of refused) {
      const page = await leave(changed);
      assert.deepEqual([page.status, page.headers.get('location')], [400, null], koe);
      assert.match(page.text, new RegExp(`id="error-code">${koe}<`));
    }
    assert.equal(await statusWith(cookie), 'logged in');
    const left = await leave({state: 'a b'});
    assert.deepEqual([left.status, left.headers.get('location')], [302, `${uri}?state=a%20b`]);
    assert.match(left.headers.getSetCookie()[0] ?? '', /^kakao_session=; Max-Age=0;/);
    assert.deepEqual([await statusWith(cookie), await statusWith(other)], ['login', 'logged in']);
    assert.equal((await leave({})).headers.get('location'), uri, 'also without a session');
    assert.equal((await sendMemo(emulator, access_token)).status, 200);
  });
});
