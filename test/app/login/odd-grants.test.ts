import assert from 'node:assert/strict';
import {test} from 'node:test';
import {importTokens} from '../../../src/app/login/import-tokens.ts';
import {refreshTokens} from '../../../src/app/login/refresh-tokens.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';
import {bareTokenFile} from '../../support/bare-token-file.ts';
import {logIn} from '../../support/local-kakao.ts';
import {refreshRequests, storedSession, withServices} from '../../support/services.ts';
import {answer, answerOddly, type Grant, type OddAnswer, tokenPath} from './odd-answer.ts';
import {answersWithoutToken, oddBodies} from './odd-grants.ts';
import {oddHttp} from './odd-http.ts';

const rotating = {emulator: {rotationThreshold: 100 * 24 * 60 * 60}};

const withToken = {...oddBodies, ...oddHttp};

test('an answer that shows the new refresh token never ends the login, however odd the rest is', async () => {
  await withServices(async (stand) => {
    for (const [name, odd] of Object.entries(withToken)) {
      stand.turn(3_600_000);
      const before = storedSession(stand.ports).tokens;
      answerOddly(stand, odd);
      // Kakao accepts no refresh token but the newest, which the row before has stored.
      const result = await refreshTokens(stand.ports);
      assert.ok(result.ok, `${name}: ${JSON.stringify(result)}`);
      const after = storedSession(stand.ports).tokens;
      assert.notEqual(after.refreshToken, before.refreshToken, name);
      assert.notEqual(after.accessToken, before.accessToken, name);
      assert.deepEqual(result.value.tokens, after, name);
      const info = await stand.ports.api.readTokenInfo(after.accessToken);
      assert.ok(info.ok, `${name}: the access token is valid`);
    }
    valueIn(await refreshTokens(stand.ports));
    assert.ok(Object.keys(withToken).length >= 90);
  }, rotating);
});

const repeating: Readonly<Record<string, (sent: string, text: string, grant: Grant) => string>> = {
  'the member twice': (sent, text) => text.replace(/\}$/, `,"refresh_token":"${sent}"}`),
  'old tokens around the new ones': (sent, _text, grant) =>
    JSON.stringify({...grant, refresh_token: sent, data: grant}),
  'old tokens before the new ones': (sent, _text, grant) =>
    JSON.stringify([{...grant, refresh_token: sent}, grant]),
};

test('an answer that has the refresh token that was sent and a new one brings the new one', async () => {
  await withServices(async (stand) => {
    for (const [name, write] of Object.entries(repeating)) {
      const sent = storedSession(stand.ports).tokens.refreshToken ?? '';
      answerOddly(stand, (grant, text) => answer(write(sent, text, grant)));
      valueIn(await refreshTokens(stand.ports));
      assert.notEqual(storedSession(stand.ports).tokens.refreshToken, sent, name);
      valueIn(await refreshTokens(stand.ports));
    }
  }, rotating);
});

test('another token of a readable answer is not taken for the refresh token', async () => {
  await withServices(async (stand) => {
    const before = storedSession(stand.ports).tokens.refreshToken;
    const more = {refresh_token: null, session: 'aB3'.repeat(20), id_token: 'cD4'.repeat(20)};
    answerOddly(stand, (grant) => answer(JSON.stringify({...grant, ...more})));
    valueIn(await refreshTokens(stand.ports));
    assert.equal(storedSession(stand.ports).tokens.refreshToken, before);
  });
});

test('an answer that shows no refresh token leaves the stored one', async () => {
  await withServices(async (stand) => {
    for (const [name, odd] of Object.entries(answersWithoutToken)) {
      const before = storedSession(stand.ports);
      answerOddly(stand, odd);
      const {ok} = await refreshTokens(stand.ports);
      assert.equal(ok, false, name);
      assert.deepEqual(storedSession(stand.ports), before, name);
    }
  });
});

const unreadable: OddAnswer = (_grant, text) => [
  `HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n${text}`,
];

test('when no answer can be read, each new refresh token is stored, and the next refresh works', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    const before = storedSession(ports).tokens;
    answerOddly(stand, unreadable, 2);
    failureOf('not-kakao', await refreshTokens(ports));
    assert.equal(refreshRequests(emulator).length, 2, 'only one more refresh');
    const kept = storedSession(ports).tokens;
    assert.notEqual(kept.refreshToken, before.refreshToken);
    assert.equal(kept.accessToken, before.accessToken);
    assert.equal(kept.refreshTokenExpiresAt, null);
    valueIn(await refreshTokens(ports));
  }, rotating);
});

test('the refresh token that was sent is not new when an answer repeats it', async () => {
  await withServices(async ({ports, emulator}) => {
    const {refreshToken} = storedSession(ports).tokens;
    const before = storedSession(ports);
    emulator.failNext(tokenPath, {status: 502, body: `<p>refresh_token=${refreshToken}&x</p>`});
    failureOf('not-kakao', await refreshTokens(ports));
    assert.equal(refreshRequests(emulator).length, 1);
    assert.deepEqual(storedSession(ports), before);
  });
});

test('a refresh token in the text of an error is not used', async () => {
  await withServices(async ({ports, emulator}) => {
    const body = {error: 'invalid_request', error_description: 'refresh_token: "another-token"'};
    emulator.failNext(tokenPath, {status: 400, body});
    failureOf('kakao', await refreshTokens(ports));
    assert.equal(refreshRequests(emulator).length, 1);
  });
});

test('a login that is made before the one more refresh is answered stays', async () => {
  await withServices(async (stand) => {
    const {ports, emulator} = stand;
    answerOddly(stand, unreadable);
    const newer = {...storedSession(ports).tokens, accessToken: 'newer', refreshToken: 'newest'};
    emulator.failNext(tokenPath, {
      until: async () => ports.sessions.save({tokens: newer, account: null}),
    });
    assert.deepEqual(valueIn(await refreshTokens(ports)).tokens, newer);
    assert.deepEqual(storedSession(ports).tokens, newer);
  }, rotating);
});

test('a login and an import read an odd answer in the same way', async () => {
  await withServices(
    async (stand) => {
      const {ports, emulator} = stand;
      const some = Object.values(oddBodies).filter((_odd, index) => index % 5 === 0);
      for (const odd of [unreadable, ...some]) {
        stand.turn(3_600_000);
        answerOddly(stand, odd);
        const {tokens} = await logIn(stand);
        assert.ok(tokens.refreshToken);
        const {restApiKey, clientSecret} = emulator;
        answerOddly(stand, odd);
        const file = {...bareTokenFile, accessToken: null, refreshToken: tokens.refreshToken};
        const imported = await importTokens(ports, {
          file,
          writtenAt: null,
          credentials: {restApiKey, clientSecret},
          isOffline: false,
        });
        assert.notEqual(valueIn(imported).session.tokens.refreshToken, tokens.refreshToken);
        valueIn(await refreshTokens(ports));
      }
    },
    {...rotating, loggedIn: false},
  );
});
