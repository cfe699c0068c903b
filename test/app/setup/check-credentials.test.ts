import assert from 'node:assert/strict';
import {test} from 'node:test';
import {checkCredentials} from '../../../src/app/setup/check-credentials.ts';
import type {ScriptedResponse} from '../../../src/emulator/start-emulator.ts';
import {type Stand, withServices} from '../../support/services.ts';

const loggedOut = {loggedIn: false};
const tokenPath = '/oauth/token';

async function check({ports, emulator}: Stand, secret = emulator.clientSecret) {
  const {restApiKey} = emulator;
  const credentials = {restApiKey, clientSecret: secret};
  return checkCredentials(await ports.probes(), credentials, emulator.redirectUris[0] ?? '');
}

const refusal = (status: number, code: string): ScriptedResponse => ({
  status,
  body: {error: 'invalid_request', error_description: '', error_code: code},
});

test('Kakao is asked once, with the key, the secret, the redirect URI and an impossible code', async () => {
  await withServices(async (stand) => {
    const {emulator} = stand;
    assert.deepEqual(await check(stand), {kind: 'passed'});
    assert.deepEqual(
      emulator.requests.map(({path, form}) => [path, form]),
      [
        [
          tokenPath,
          {
            grant_type: 'authorization_code',
            client_id: emulator.restApiKey,
            client_secret: emulator.clientSecret,
            redirect_uri: emulator.redirectUris[0],
            code: 'DUMMY',
          },
        ],
      ],
    );
  }, loggedOut);
});

test('an error of Kakao about the code alone means that the credentials are accepted', async () => {
  await withServices(async (stand) => {
    for (const code of ['KOE320', 'KOE303']) {
      stand.emulator.failNext(tokenPath, refusal(400, code));
      assert.deepEqual(await check(stand), {kind: 'passed'}, code);
    }
    stand.emulator.failNext(tokenPath, {status: 400, body: {error: 'invalid_grant'}});
    assert.deepEqual(await check(stand), {kind: 'passed'});
  }, loggedOut);
});

test('a temporary fault says nothing about the credentials', async () => {
  await withServices(async (stand) => {
    stand.emulator.failNext(tokenPath, refusal(400, 'KOE003'));
    assert.deepEqual(await check(stand), {kind: 'unasked', why: 'no-answer'});
    stand.emulator.failNext(tokenPath, {status: 400, body: {error: 'server_error'}});
    assert.deepEqual(await check(stand), {kind: 'unasked', why: 'no-answer'});
  }, loggedOut);
});

test('any other refusal means that the credentials are refused', async () => {
  await withServices(async (stand) => {
    const wrong = await check(stand, 'wrong');
    assert.ok(wrong.kind === 'refused' && wrong.failure.kind === 'kakao');
    assert.equal(wrong.failure.code, 'KOE010');
    stand.emulator.failNext(tokenPath, refusal(499, 'KOE101'));
    assert.equal((await check(stand)).kind, 'refused');
  }, loggedOut);
});

const silent: readonly (readonly [string, ScriptedResponse, string])[] = [
  ['a dropped connection', {destroy: 'reset'}, 'no-answer'],
  ['a fault of Kakao’s own', refusal(500, 'KOE101'), 'no-answer'],
  ['maintenance', refusal(503, 'KOE009'), 'no-answer'],
  ['too many requests', refusal(429, 'KOE999'), 'limit'],
  ['a limit', refusal(400, 'KOE237'), 'limit'],
  ['a page', {status: 200, body: '<html>'}, 'strange-answer'],
  ['tokens', {status: 200, body: {access_token: 'a'.repeat(20), expires_in: 60}}, 'strange-answer'],
];

for (const [name, response, why] of silent) {
  test(`${name} leaves the credentials unconfirmed (${why})`, async () => {
    await withServices(async (stand) => {
      stand.emulator.failNext(tokenPath, response);
      assert.deepEqual(await check(stand), {kind: 'unasked', why});
    }, loggedOut);
  });
}
