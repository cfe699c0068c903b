import assert from 'node:assert/strict';
import {test} from 'node:test';
import {checkLoginPage} from '../../../src/app/setup/check-login-page.ts';
import type {ScriptedResponse} from '../../../src/emulator/start-emulator.ts';
import {type Stand, withServices} from '../../support/services.ts';

const loggedOut = {loggedIn: false};
const pagePath = '/oauth/authorize';
const redirectUri = 'http://localhost:8931/callback';

async function check({ports, emulator}: Stand, signal = new AbortController().signal) {
  const {restApiKey} = emulator;
  return checkLoginPage(await ports.probes(), {restApiKey, redirectUri, signal});
}

const answers = (response: ScriptedResponse) => async (stand: Stand) => {
  stand.emulator.failNext(pagePath, response);
  return check(stand);
};

const page = (status: number, body: string) => answers({status, body});
const redirect = (location: string) => answers({status: 302, headers: {location}});

test('the page is requested as by a browser, with the one scope', async () => {
  await withServices(
    async (stand) => {
      assert.deepEqual(await check(stand), {kind: 'passed'});
      const [{path, query} = {path: '', query: {}}, ...others] = stand.emulator.requests;
      assert.deepEqual([path, others], [pagePath, []]);
      assert.deepEqual(query, {
        client_id: stand.emulator.restApiKey,
        redirect_uri: redirectUri,
        response_type: 'code',
        scope: 'talk_message',
        state: 'doctor',
      });
    },
    {...loggedOut, emulator: {redirectUris: [redirectUri]}},
  );
});

test('a single KOE number is Kakao’s refusal, on the page or in a redirect, even if repeated', async () => {
  const refused = (code: string) => ({kind: 'refused', failure: {kind: 'koe-page', code}});
  await withServices(async (stand) => {
    assert.deepEqual(await page(400, 'KOE006 and again KOE006')(stand), refused('KOE006'));
    assert.deepEqual(await page(200, 'an error (KOE101)')(stand), refused('KOE101'));
    assert.deepEqual(await page(500, 'KOE205')(stand), refused('KOE205'));
    const elsewhere = 'https://kauth.example/error?code=KOE004';
    assert.deepEqual(await redirect(elsewhere)(stand), refused('KOE004'));
  }, loggedOut);
});

test('a temporary fault of the login server says nothing about the settings', async () => {
  const unasked = {kind: 'unasked', why: 'no-answer'};
  await withServices(async (stand) => {
    assert.deepEqual(await page(400, 'KOE003')(stand), unasked);
    for (const error of ['server_error', 'temporarily_unavailable']) {
      assert.deepEqual(await redirect(`${redirectUri}?error=${error}`)(stand), unasked);
    }
  }, loggedOut);
});

test('with several numbers the page is an explanation, and a longer word is not a number', async () => {
  const passed = {kind: 'passed'};
  const strange = {kind: 'unasked', why: 'strange-answer'};
  await withServices(async (stand) => {
    assert.deepEqual(await page(200, 'KOE004, KOE006')(stand), strange);
    for (const text of ['KOE0045', 'aKOE004', 'ZKOE004', '9KOE004', 'KOE04', 'koe004']) {
      assert.deepEqual(await page(200, text)(stand), passed, text);
    }
  }, loggedOut);
});

test('a redirect back with an error means denied; one without, or to another address, has no meaning', async () => {
  await withServices(async (stand) => {
    const denied = await redirect(`${redirectUri}?error=invalid_scope&error_description=no`)(stand);
    const failure = {kind: 'login-denied', error: 'invalid_scope', description: 'no'};
    assert.deepEqual(denied, {kind: 'refused', failure});
    const terse = await redirect(`${redirectUri}?error=invalid_scope`)(stand);
    assert.deepEqual(terse, {kind: 'refused', failure: {...failure, description: ''}});
    assert.deepEqual(await redirect(`${redirectUri}?code=1`)(stand), {kind: 'passed'});
    const login = `https://accounts.example/login?error=a&continue=${redirectUri}`;
    assert.deepEqual(await redirect(login)(stand), {kind: 'passed'});
    assert.deepEqual(await redirect('')(stand), {kind: 'passed'});
  }, loggedOut);
});

test('a server error of Kakao is no answer, any other refusal a strange one', async () => {
  const unasked = (why: string) => ({kind: 'unasked', why});
  await withServices(async (stand) => {
    assert.deepEqual(await page(499, '')(stand), unasked('strange-answer'));
    assert.deepEqual(await page(400, '')(stand), unasked('strange-answer'));
    assert.deepEqual(await page(399, '')(stand), {kind: 'passed'});
    assert.deepEqual(await page(500, '')(stand), unasked('no-answer'));
    assert.deepEqual(await answers({destroy: 'reset'})(stand), unasked('no-answer'));
    assert.deepEqual(await check(stand, AbortSignal.abort()), unasked('no-answer'));
  }, loggedOut);
});
