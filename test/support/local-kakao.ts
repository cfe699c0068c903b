import assert from 'node:assert/strict';
import {redirectUriOf} from '../../src/app/login/app-credentials.ts';
import {completeLogin} from '../../src/app/login/complete-login.ts';
import type {Ports} from '../../src/app/ports/ports.ts';
import type {StoredSession} from '../../src/app/ports/storage-ports.ts';
import type {Emulator} from '../../src/emulator/start-emulator.ts';
import {freshCode} from '../emulator/plain-http.ts';
import {tempFolder} from './temp-folder.ts';

/** Environment variables with the credentials of the app that this Kakao knows. */
export function appKeys({restApiKey, clientSecret}: Emulator): Record<string, string> {
  return {KAKAO_REST_API_KEY: restApiKey, KAKAO_CLIENT_SECRET: clientSecret ?? ''};
}

/**
 * The environment that points the program at this Kakao and at a folder, without the credentials of
 * the app.
 */
export function kakaoEnvironment(
  {authOrigin, apiOrigin}: Emulator,
  {home, redirectUri}: {home: string; redirectUri: string},
): Record<string, string> {
  return {
    KAKAO_TUI_HOME: home,
    // One for all programs of a test, which have separate home folders.
    XDG_CACHE_HOME: tempFolder(),
    KAKAO_AUTH_ORIGIN: authOrigin,
    KAKAO_API_ORIGIN: apiOrigin,
    KAKAO_REDIRECT_URI: redirectUri,
  };
}

/** Logs in over HTTP, with a code to which the user has consented. */
export async function logIn(
  {emulator, ports}: {readonly emulator: Emulator; readonly ports: Ports},
  scope = 'talk_message',
): Promise<StoredSession> {
  const {restApiKey, clientSecret} = emulator;
  const redirectUri = redirectUriOf(ports);
  const login = await completeLogin(ports, {
    credentials: {restApiKey, clientSecret},
    redirectUri,
    authorizationCode: await freshCode(emulator, {
      redirect_uri: redirectUri,
      scope,
    }),
    codeVerifier: null,
  });
  assert.ok(login.ok, JSON.stringify(login));
  return login.value;
}

/** Every secret that this Kakao has received or issued. */
export function secretsOf({emulator}: {readonly emulator: Emulator}): string[] {
  const shown = emulator.requests.flatMap(({form, headers}) => [
    form['code'],
    form['code_verifier'],
    form['refresh_token'],
    form['client_secret'],
    headers.authorization?.replace('Bearer ', ''),
  ]);
  const all = [...shown, ...emulator.issuedTokens, emulator.clientSecret];
  const secrets = all.filter(
    (secret): secret is string => typeof secret === 'string' && secret !== '',
  );
  return [...new Set(secrets)];
}
