import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Emulator} from '../../../src/emulator/start-emulator.ts';
import {
  appRedirectUri,
  ask,
  authorizeAddress,
  codeIn,
  exchangeCode,
  sendMemo,
  withEmulator,
} from '../plain-http.ts';

const people = [{nickname: '가람'}, {id: '22', nickname: '나래', email: null}];
const scope = 'talk_message';

const locationOf = ({headers}: {readonly headers: Headers}) => headers.get('location') ?? '';

/** Chooses a person on the login page. */
function logIn(emulator: Emulator, person: string, target: string) {
  const body = new URLSearchParams({continue: target, person});
  return ask(`${emulator.authOrigin}/login`, {method: 'POST', body});
}

// Kakao sends a browser without a session to accounts.kakao.com/login?continue=…
// (developers.kakao.com, "Kakao Login: REST API", Kakao Account session).
test('login: a browser without a session chooses a person, goes back and keeps a cookie', async () => {
  await withEmulator({people}, async (emulator) => {
    const address = authorizeAddress(emulator, {scope, state: 'a b&c'});
    const sent = locationOf(await ask(address));
    const [page, query = ''] = sent.split('?continue=');
    assert.equal(page, `${emulator.authOrigin}/login`);
    const target = decodeURIComponent(query);
    assert.equal(target, `${address}&through_account=true`);

    const shown = await ask(sent);
    assert.deepEqual(
      [...shown.text.matchAll(/name="person" value="(\d+)"( autofocus)?>([^<]+)/g)].map(
        ([, id, focus, nickname]) => [id, focus !== undefined, nickname],
      ),
      [
        [emulator.people[0]?.id, true, '가람'],
        ['22', false, '나래'],
      ],
    );
    // Browsers apply form-action to the redirects after the form, which may end at the app.
    const policy = shown.headers.get('content-security-policy') ?? '';
    assert.match(policy, /form-action 'self' http:\/\/localhost:8931;/);
    const foreign = encodeURIComponent('/oauth/authorize?redirect_uri=https://evil.example;a');
    const guarded = await ask(`${emulator.authOrigin}/login?continue=${foreign}`);
    assert.doesNotMatch(guarded.headers.get('content-security-policy') ?? '', /evil/);

    const loggedIn = await logIn(emulator, '22', target);
    assert.equal(locationOf(loggedIn), target);
    const [cookie = '', ...attributes] = (loggedIn.headers.getSetCookie()[0] ?? '').split('; ');
    assert.deepEqual(attributes, ['Path=/', 'HttpOnly', 'SameSite=Lax']);
    for (const url of [target, address]) {
      const consent = await ask(url, {headers: {cookie: `other=1; ${cookie}`}});
      assert.match(consent.text, /id="nickname">나래</);
    }
  });
});

test('login: nobody is logged in without a known cookie, after 24 hours, or with a changed one', async () => {
  await withEmulator({}, async (emulator) => {
    const cookie = emulator.openBrowser();
    const isAsked = async (sent: string) => {
      const answer = await ask(authorizeAddress(emulator), {headers: {cookie: sent}});
      return locationOf(answer).startsWith(`${emulator.authOrigin}/login?`);
    };
    assert.deepEqual(
      await Promise.all(
        [cookie, `${cookie}x`, 'kakao_session=', cookie.toUpperCase()].map(isAsked),
      ),
      [false, true, true, true],
    );
    emulator.advanceClock(24 * 60 * 60 * 1000 - 1000);
    assert.equal(await isAsked(cookie), false);
    emulator.advanceClock(1000);
    assert.equal(await isAsked(cookie), true);
  });
});

test('login: continue leads to this host only, and an unknown person is nobody', async () => {
  await withEmulator({}, async (emulator) => {
    const id = emulator.people[0]?.id ?? '';
    const own = `${emulator.authOrigin}/oauth/authorize?a=1`;
    const hosts = ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:0'];
    const {port} = new URL(emulator.authOrigin);
    hosts.push(emulator.apiOrigin, `http://127.0.0.1:${port}@evil.example`, 'http://[');
    for (const target of hosts) {
      const refused = await logIn(emulator, id, `${target}/oauth/authorize`);
      const page = await ask(`${emulator.authOrigin}/login?continue=${encodeURIComponent(target)}`);
      for (const {status, text, headers} of [refused, page]) {
        assert.deepEqual([status, headers.get('location')], [400, null], target);
        assert.match(text, /KOE001/);
      }
    }
    assert.equal(locationOf(await logIn(emulator, id, own)), own);
    assert.equal(locationOf(await logIn(emulator, id, '/oauth/authorize?a=1')), own);
    const nobody = await logIn(emulator, '1', own);
    assert.deepEqual([nobody.status, nobody.headers.getSetCookie()], [400, []]);
  });
});

// developers.kakao.com, "Kakao Login: REST API", prompt: login authenticates again although there
// is a session, select_account lets one choose, none shows nothing and redirects with an error.
test('prompt: none needs a session, and login or select_account can change the person', async () => {
  await withEmulator({people}, async (emulator) => {
    const silent = await ask(authorizeAddress(emulator, {prompt: 'none', state: 's'}));
    const error = 'error=login_required&error_description=user%20authentication%20required.';
    assert.equal(locationOf(silent), `${appRedirectUri}?${error}&state=s`);
    const first = await emulator.agree(authorizeAddress(emulator, {scope}));
    assert.match(first, /\?code=/);
    const cookie = emulator.openBrowser();
    for (const prompt of ['login', 'select_account', 'create', 'login,select_account']) {
      const answer = await ask(authorizeAddress(emulator, {prompt}), {headers: {cookie}});
      const target = new URL(locationOf(answer)).searchParams.get('continue') ?? '';
      const loggedIn = await logIn(emulator, '22', target);
      const [fresh = ''] = loggedIn.headers.getSetCookie()[0]?.split(';') ?? [];
      const consent = await ask(target, {headers: {cookie: fresh}});
      assert.match(consent.text, /id="nickname">나래</, prompt);
    }
  });
});

test('agree: acts as a person, also where Kakao asks who it is, and the memo is in that room', async () => {
  await withEmulator({people}, async (emulator) => {
    for (const [personId, prompt] of [
      ['22', undefined],
      ['22', 'login'],
      [undefined, 'select_account'],
    ] as const) {
      const address = authorizeAddress(emulator, {scope, prompt});
      const location = await emulator.agree(address, personId === undefined ? {} : {personId});
      const {text} = await exchangeCode(emulator, codeIn(location));
      await sendMemo(emulator, JSON.parse(text).access_token, {text: personId ?? 'first'});
    }
    const textsOf = (memos: Emulator['memos']) => memos.map(({text}) => text);
    assert.deepEqual(textsOf(emulator.memosOf('22')), ['22', '22']);
    assert.deepEqual(textsOf(emulator.memos), ['first']);
    const denied = await emulator.deny(authorizeAddress(emulator, {prompt: 'login'}), '22');
    assert.match(denied, /\?code=/, 'nothing is left to refuse');
    await assert.rejects(emulator.agree(authorizeAddress(emulator), {personId: '3'}), RangeError);
  });
});

test('people: consents, tokens, the daily limit and unlinking belong to one person', async () => {
  await withEmulator({people, quotas: {pair: 1, app: 3}}, async (emulator) => {
    const tokenOf = async (personId: string) => {
      const location = await emulator.agree(authorizeAddress(emulator, {scope}), {personId});
      return JSON.parse((await exchangeCode(emulator, codeIn(location))).text).access_token;
    };
    const [first = '', second = ''] = emulator.people.map(({id}) => id);
    const [one, two] = [await tokenOf(first), await tokenOf(second)];
    const codeOf = async (token: string) => JSON.parse((await sendMemo(emulator, token)).text).code;
    assert.deepEqual([await codeOf(one), await codeOf(one)], [undefined, -536]);
    assert.equal(await codeOf(two), undefined);
    emulator.setConsent([], second);
    assert.deepEqual([await codeOf(one), await codeOf(two)], [-536, -402]);
    emulator.setQuotas({app: 2});
    assert.equal(await codeOf(one), -10, 'the limit of an app counts the memos of all');
    emulator.revokeAll(first);
    assert.deepEqual([await codeOf(one), await codeOf(two)], [-401, -402]);
  });
});
