import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  appRedirectUri,
  authorizeAddress,
  codeIn,
  exchangeCode,
  grantTokens,
  openAuthorization,
  withEmulator,
} from '../plain-http.ts';

test('authorize: agreeing redirects with a code and the state, unchanged', async () => {
  await withEmulator({}, async (emulator) => {
    const state = 'a b&c=d+한글';
    const location = await emulator.agree(authorizeAddress(emulator, {state}));
    assert.ok(location.startsWith(`${appRedirectUri}?code=`));
    assert.match(codeIn(location), /^[A-Za-z0-9_-]{86}$/);
    assert.equal(new URL(location).searchParams.get('state'), state);
    const stateless = await emulator.agree(authorizeAddress(emulator));
    assert.deepEqual([...new URL(stateless).searchParams.keys()], ['code']);
  });
});

test('authorize: cancelling redirects with access_denied and the state', async () => {
  await withEmulator({}, async (emulator) => {
    const location = await emulator.deny(authorizeAddress(emulator, {state: 's1'}));
    assert.equal(
      location,
      `${appRedirectUri}?error=access_denied&error_description=User%20denied%20access&state=s1`,
    );
    const again = await openAuthorization(emulator);
    assert.equal(again.status, 200, 'nothing was agreed to');
  });
});

// An HTTP header holds ASCII only (RFC 9110, section 5.5).
test('authorize: a redirect URI with Korean or a blank gets its code percent-encoded', async () => {
  for (const uri of ['http://localhost:8931/콜백?앱=가', 'http://localhost:8931/call back']) {
    await withEmulator({redirectUris: [uri]}, async (emulator) => {
      const location = await emulator.agree(authorizeAddress(emulator, {redirect_uri: uri}));
      assert.ok(location.startsWith(encodeURI(uri)), location);
      const granted = await exchangeCode(emulator, codeIn(location), {redirect_uri: uri});
      assert.equal(granted.status, 200);
    });
  }
});

test('authorize: a redirect URI with a query keeps it', async () => {
  const uri = 'https://example.com/oauth?app=1';
  await withEmulator({redirectUris: [uri]}, async (emulator) => {
    const location = await emulator.agree(authorizeAddress(emulator, {redirect_uri: uri}));
    assert.ok(location.startsWith(`${uri}&code=`));
  });
});

test('prompt: none never shows a page, the others always ask who it is', async () => {
  await withEmulator({}, async (emulator) => {
    const refused = await openAuthorization(emulator, {prompt: 'none', state: 'x'});
    assert.equal(
      refused.headers.get('location'),
      `${appRedirectUri}?error=consent_required&error_description=user%20consent%20required.&state=x`,
    );
    await grantTokens(emulator);
    for (const prompt of ['login', 'select_account', 'create', 'login,select_account']) {
      const answer = await openAuthorization(emulator, {prompt});
      assert.match(answer.headers.get('location') ?? '', /\/login\?continue=/, prompt);
    }
  });
});

test('agree: an error page is an error that names the KOE number', async () => {
  await withEmulator({}, async (emulator) => {
    await assert.rejects(
      emulator.agree(authorizeAddress(emulator, {redirect_uri: 'https://elsewhere.example/'})),
      /KOE006/,
    );
  });
});
