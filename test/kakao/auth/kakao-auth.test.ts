import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {test} from 'node:test';
import type {Result} from '../../../src/domain/failure/result.ts';
import type {TokenGrant} from '../../../src/domain/login/tokens.ts';
import {createKakaoAuth} from '../../../src/kakao/auth/kakao-auth.ts';
import {askForCode, type Kakao, logIn, redirectUri, startKakao} from '../logged-in.ts';
import {testHttp} from '../memo-sender.ts';
import {answerText, startAnswering, startRawServer} from '../raw-server.ts';

function exchange({auth, credentials}: Kakao, authorizationCode: string, change: object = {}) {
  return auth.exchangeCode({
    credentials,
    redirectUri,
    authorizationCode,
    codeVerifier: null,
    ...change,
  });
}

function kakaoFailure(result: Result<TokenGrant>) {
  assert.ok(!result.ok);
  assert.equal(result.failure.kind, 'kakao');
  return result.failure.kind === 'kakao' ? result.failure : null;
}

test('a code is exchanged for tokens', async (t) => {
  const kakao = await startKakao(t);
  const grant = await logIn(kakao);
  assert.equal(grant.expiresIn, 21599);
  assert.equal(grant.refreshTokenExpiresIn, 5183999);
  assert.ok(grant.accessToken.length > 10 && grant.refreshToken !== null);
  assert.deepEqual(grant.scopes?.toSorted(), ['profile_nickname', 'talk_message']);
  const request = kakao.emulator.requests.find(({path}) => path === '/oauth/token');
  const type = 'application/x-www-form-urlencoded;charset=utf-8';
  assert.equal(request?.headers['content-type'], type);
  assert.equal(request?.headers['user-agent'], 'kakao-tui/0.0.0');
  assert.equal(request?.headers.authorization, undefined);
});

test('the code verifier matches the code challenge', async (t) => {
  const kakao = await startKakao(t);
  const codeVerifier = 'v'.repeat(43);
  const codeChallenge = createHash('sha256').update(codeVerifier).digest('base64url');
  const code = await askForCode(kakao.emulator, {codeChallenge});
  const wrong = await exchange(kakao, code, {codeVerifier: 'w'.repeat(43)});
  assert.equal(kakaoFailure(wrong)?.code, 'invalid_grant');
  assert.ok((await exchange(kakao, code, {codeVerifier})).ok);
});

test('an app without a client secret gets tokens', async (t) => {
  const kakao = await startKakao(t, {clientSecret: null});
  assert.ok(await logIn(kakao));
});

test('a refresh keeps the refresh token until a month is left, then returns a new one', async (t) => {
  const {emulator, auth, credentials, ...rest} = await startKakao(t);
  const {refreshToken} = await logIn({emulator, auth, credentials, ...rest});
  assert.ok(refreshToken);
  const kept = await auth.refresh(credentials, refreshToken);
  assert.ok(kept.ok);
  assert.deepEqual([kept.value.refreshToken, kept.value.refreshTokenExpiresIn], [null, null]);
  emulator.advanceClock(45 * 24 * 60 * 60 * 1000);
  const rotated = await auth.refresh(credentials, refreshToken);
  assert.ok(rotated.ok);
  assert.equal(rotated.value.refreshTokenExpiresIn, 5183999);
  assert.notEqual(rotated.value.refreshToken, refreshToken);
});

test('refusals of a code have the KOE number and neither code nor secret', async (t) => {
  const kakao = await startKakao(t, {clientSecret: 'CANARY-secret'});
  const {emulator} = kakao;
  const code = await askForCode(emulator);
  const key = {restApiKey: emulator.restApiKey, clientSecret: null};
  const wrong = {restApiKey: emulator.restApiKey, clientSecret: 'CANARY-wrong-secret'};
  const unknown = {restApiKey: 'nobody', clientSecret: null};
  const rows = [
    [{credentials: unknown}, code, 401, 'KOE101'],
    [{credentials: key}, code, 401, 'KOE010'],
    [{credentials: wrong}, code, 401, 'KOE010'],
    [{}, 'CANARY-code-that-nobody-issued', 400, 'KOE320'],
    [{redirectUri: 'http://localhost:8931/callback/'}, code, 400, 'KOE303'],
  ] as const;
  for (const [change, authorizationCode, http, koe] of rows) {
    const result = await exchange(kakao, authorizationCode, change);
    const failure = kakaoFailure(result);
    assert.deepEqual([failure?.http, failure?.code], [http, koe]);
    assert.ok(failure?.message);
    assert.doesNotMatch(JSON.stringify(result), /CANARY/);
    assert.ok(!JSON.stringify(result).includes(code));
  }
});

test('a used code is refused, and its text is not repeated', async (t) => {
  const kakao = await startKakao(t);
  const code = await askForCode(kakao.emulator);
  assert.ok((await exchange(kakao, code)).ok);
  const failure = kakaoFailure(await exchange(kakao, code));
  assert.equal(failure?.code, 'KOE320');
  assert.equal(failure?.message, 'authorization code not found for code=***');
});

test('refusals of a refresh have the KOE number', async (t) => {
  const kakao = await startKakao(t);
  const {auth, credentials, emulator} = kakao;
  const {refreshToken} = await logIn(kakao);
  const none = await auth.refresh(credentials, 'CANARY-refresh-token');
  assert.equal(kakaoFailure(none)?.code, 'KOE322');
  assert.doesNotMatch(JSON.stringify(none), /CANARY/);
  for (let count = 1; count < 20; count += 1) await auth.refresh(credentials, refreshToken ?? '');
  const rated = await auth.refresh(credentials, refreshToken ?? '');
  assert.equal(kakaoFailure(rated)?.code, 'KOE237');
  emulator.failNext('/oauth/token', {status: 400, body: {error: 'invalid_grant'}});
  const bare = kakaoFailure(await auth.refresh(credentials, refreshToken ?? ''));
  assert.deepEqual([bare?.code, bare?.message], ['invalid_grant', 'invalid_grant']);
  const body = {error: 'invalid_grant', error_code: 'KOE322'};
  emulator.failNext('/oauth/token', {status: 200, body});
  const odd = kakaoFailure(await auth.refresh(credentials, refreshToken ?? ''));
  assert.deepEqual([odd?.http, odd?.code], [200, 'KOE322']);
});

test('answers of another server and broken ones are distinguished', async (t) => {
  const hangUp = await startRawServer(t, {serve: (socket) => socket.end()});
  const page = await startAnswering(t, answerText(200, '<html></html>'));
  const portal = await startAnswering(t, answerText(302, '', ['Location: http://portal.test/']));
  const absurd = await startAnswering(t, answerText(200, '{"access_token":"a b","expires_in":1}'));
  const cut = await startAnswering(t, answerText(200, '{}').slice(0, -1));
  const rows = [
    [hangUp.origin, {}, {kind: 'network', reason: 'reset'}],
    ['http://127.0.0.1:1', {}, {kind: 'network', reason: 'refused'}],
    [page.origin, {}, {kind: 'not-kakao', http: 200, problem: 'not-json'}],
    [portal.origin, {}, {kind: 'not-kakao', http: 302, problem: 'redirected'}],
    [absurd.origin, {}, {kind: 'not-kakao', http: 200, problem: 'unexpected-shape'}],
    [cut.origin, {body: 300}, {kind: 'network', reason: 'answer-timeout'}],
  ] as const;
  for (const [origin, timeouts, expected] of rows) {
    const http = testHttp({timeouts});
    const auth = createKakaoAuth({origin, http});
    const credentials = {restApiKey: 'key', clientSecret: 'CANARY-secret'};
    const result = await auth.refresh(credentials, 'CANARY-refresh-token');
    assert.ok(!result.ok);
    assert.partialDeepStrictEqual(result.failure, expected);
    assert.doesNotMatch(JSON.stringify(result), /CANARY/);
  }
});
