import assert from 'node:assert/strict';
import type {TestContext} from 'node:test';
import type {TokenGrant} from '../../src/domain/login/tokens.ts';
import {
  type Emulator,
  type EmulatorOptions,
  startEmulator,
} from '../../src/emulator/start-emulator.ts';
import {createKakaoApi} from '../../src/kakao/api/kakao-api.ts';
import {createKakaoAuth} from '../../src/kakao/auth/kakao-auth.ts';
import {testHttp} from './memo-sender.ts';

/** The program's side and Kakao's side of one test. */
export async function startKakao(t: TestContext, options: EmulatorOptions = {}) {
  const emulator = await startEmulator(options);
  t.after(() => emulator.close());
  const http = testHttp();
  const auth = createKakaoAuth({origin: emulator.authOrigin, http});
  const api = createKakaoApi({origin: emulator.apiOrigin, http});
  const {restApiKey, clientSecret} = emulator;
  return {emulator, auth, api, credentials: {restApiKey, clientSecret}};
}

export type Kakao = Awaited<ReturnType<typeof startKakao>>;

export const redirectUri = 'http://localhost:8931/callback';

/** Gives the user's consent and returns the authorization code. */
export async function askForCode(
  emulator: Emulator,
  {scopes, codeChallenge}: {scopes?: readonly string[]; codeChallenge?: string} = {},
): Promise<string> {
  const url = new URL('/oauth/authorize', emulator.authOrigin);
  url.search = new URLSearchParams({
    client_id: emulator.restApiKey,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'talk_message,profile_nickname',
    ...(codeChallenge === undefined
      ? {}
      : {code_challenge: codeChallenge, code_challenge_method: 'S256'}),
  }).toString();
  const address = await emulator.agree(url.href, scopes === undefined ? {} : {scopes});
  const code = new URL(address).searchParams.get('code');
  assert.ok(code);
  return code;
}

export async function logIn(
  {emulator, auth, credentials}: Kakao,
  scopes?: readonly string[],
): Promise<TokenGrant> {
  const authorizationCode = await askForCode(emulator, scopes === undefined ? {} : {scopes});
  const exchange = {credentials, redirectUri, authorizationCode, codeVerifier: null};
  const result = await auth.exchangeCode(exchange);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}
