import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {EmulatorOptions} from '../../../src/emulator/start-emulator.ts';
import {
  appRedirectUri,
  ask,
  authorizeAddress,
  openAuthorization,
  withEmulator,
} from '../plain-http.ts';

const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';

interface Refused {
  readonly name: string;
  readonly changed: Record<string, string | undefined>;
  readonly koe: string;
  readonly options?: EmulatorOptions;
  readonly detail?: string;
}

const refused: readonly Refused[] = [
  {name: 'unknown key', changed: {client_id: 'x'.repeat(32)}, koe: 'KOE101'},
  {name: 'login off', changed: {}, koe: 'KOE004', options: {kakaoLoginOn: false}},
  {
    name: 'no member of a test app',
    changed: {},
    koe: 'KOE005',
    options: {person: {id: '1', nickname: '손님', isMember: false}},
  },
  {name: 'unregistered redirect', changed: {redirect_uri: `${appRedirectUri}/`}, koe: 'KOE006'},
  {
    name: '127.0.0.1 is not localhost',
    changed: {redirect_uri: 'http://127.0.0.1:8931/callback'},
    koe: 'KOE006',
  },
  {name: 'channel without a link', changed: {channel_public_id: '_abc'}, koe: 'KOE102'},
  {name: 'odd response type', changed: {response_type: 'id_token'}, koe: 'KOE201'},
  {name: 'implicit grant', changed: {response_type: 'token'}, koe: 'KOE202'},
  {name: 'unknown prompt', changed: {prompt: 'consent'}, koe: 'KOE204'},
  {name: 'prompt none with another', changed: {prompt: 'none,login'}, koe: 'KOE204'},
  {
    name: 'scope that is off',
    changed: {scope: 'talk_message,account_email friends'},
    koe: 'KOE205',
    detail: 'account_email, friends',
  },
  {name: 'no client_id', changed: {client_id: undefined}, koe: 'KOE207', detail: 'client_id'},
  {name: 'no redirect_uri', changed: {redirect_uri: ''}, koe: 'KOE207', detail: 'redirect_uri'},
  {name: 'no response_type', changed: {response_type: undefined}, koe: 'KOE207'},
  {
    name: 'PKCE plain',
    changed: {code_challenge: challenge, code_challenge_method: 'plain'},
    koe: 'KOE204',
    detail: 'code_challenge_method',
  },
  {name: 'PKCE without a method', changed: {code_challenge: challenge}, koe: 'KOE204'},
  {name: 'PKCE without a challenge', changed: {code_challenge_method: 'S256'}, koe: 'KOE207'},
  {
    name: 'PKCE challenge that is no SHA-256',
    changed: {code_challenge: 'short', code_challenge_method: 'S256'},
    koe: 'KOE204',
    detail: 'code_challenge',
  },
];

for (const {name, changed, koe, options = {}, detail} of refused) {
  test(`authorize: ${name} ends at a ${koe} page, not at the redirect URI`, async () => {
    await withEmulator(options, async (emulator) => {
      const cookie = emulator.openBrowser();
      // Only KOE005 is about the person, so that all others come before the login.
      for (const headers of koe === 'KOE005' ? [{cookie}] : [{cookie}, {}]) {
        const page = await ask(authorizeAddress(emulator, {state: 's', ...changed}), {headers});
        assert.equal(page.status, 400);
        assert.equal(page.headers.get('location'), null);
        assert.match(page.headers.get('content-type') ?? '', /^text\/html/);
        assert.match(page.text, new RegExp(`id="error-code">${koe}<`));
        if (detail !== undefined) assert.ok(page.text.includes(`id="error-detail">${detail}<`));
      }
    });
  });
}

test('authorize: an error page escapes everything that it repeats', async () => {
  await withEmulator({}, async (emulator) => {
    const hostile = `"><script>alert('1')</script>`;
    for (const changed of [{client_id: hostile}, {redirect_uri: hostile}, {scope: hostile}]) {
      const page = await openAuthorization(emulator, changed);
      assert.ok(!page.text.includes('<script'), JSON.stringify(changed));
      assert.match(page.text, /&lt;script&gt;/);
    }
    const lost = await ask(`${emulator.authOrigin}/<script>`);
    assert.equal(lost.status, 404);
    assert.ok(!lost.text.includes('<script'));
    assert.match(lost.text, /KOE002/);
  });
});

test('authorize: the pages load nothing and run nothing', async () => {
  await withEmulator({}, async (emulator) => {
    const consent = await openAuthorization(emulator);
    const policy = consent.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /form-action 'self' http:\/\/localhost:8931;/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /script-src|unsafe/);
    assert.doesNotMatch(consent.text, /(src|href)="(https?:)?\/\//);
  });
});
