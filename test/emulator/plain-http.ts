import assert from 'node:assert/strict';
import {
  type Emulator,
  type EmulatorOptions,
  startEmulator,
} from '../../src/emulator/start-emulator.ts';

export const appRedirectUri = 'http://localhost:8931/callback';
export const memoPath = '/v2/api/talk/memo/default/send';

type Fields = Readonly<Record<string, string | undefined>>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly scope: string;
}

/** Runs the body against a new local Kakao and always closes it. */
export async function withEmulator(
  options: EmulatorOptions,
  body: (emulator: Emulator) => Promise<void>,
): Promise<void> {
  const emulator = await startEmulator(options);
  try {
    await body(emulator);
  } finally {
    await emulator.close();
  }
}

/**
 * Starts an emulator on a chosen pair of ports. Another process may occupy one in between, so it
 * retries.
 */
export async function startOnFreePair(attempts = 5): Promise<{emulator: Emulator; port: number}> {
  const probe = await startEmulator();
  const port = Number(new URL(probe.apiOrigin).port);
  await probe.close();
  try {
    return {emulator: await startEmulator({port}), port};
  } catch (error) {
    if (attempts === 0) throw error;
    return startOnFreePair(attempts - 1);
  }
}

function present(fields: Fields): [string, string][] {
  return Object.entries(fields).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
}

/** An authorization address. A field given as undefined is omitted. */
export function authorizeAddress(emulator: Emulator, changed: Fields = {}): string {
  const fields = {
    client_id: emulator.restApiKey,
    redirect_uri: appRedirectUri,
    response_type: 'code',
    ...changed,
  };
  return `${emulator.authOrigin}/oauth/authorize?${new URLSearchParams(present(fields))}`;
}

export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, {redirect: 'manual', ...init});
  return {status: response.status, headers: response.headers, text: await response.text()};
}

/** Opens an authorization address in a browser in which the first person is logged in. */
export function openAuthorization(emulator: Emulator, changed: Fields = {}): Promise<Answer> {
  return ask(authorizeAddress(emulator, changed), {headers: {cookie: emulator.openBrowser()}});
}

/**
 * Sends a request to the token endpoint, with the right client credentials unless they are changed.
 */
export function askToken(emulator: Emulator, fields: Fields): Promise<Answer> {
  const credentials = {
    client_id: emulator.restApiKey,
    client_secret: emulator.clientSecret ?? undefined,
  };
  const body = new URLSearchParams(present({...credentials, ...fields}));
  return ask(`${emulator.authOrigin}/oauth/token`, {method: 'POST', body});
}

export function exchangeCode(emulator: Emulator, code: string, changed: Fields = {}) {
  return askToken(emulator, {
    grant_type: 'authorization_code',
    redirect_uri: appRedirectUri,
    code,
    ...changed,
  });
}

export function refresh(emulator: Emulator, refreshToken: string): Promise<Answer> {
  return askToken(emulator, {grant_type: 'refresh_token', refresh_token: refreshToken});
}

/** The code in a redirect address. */
export function codeIn(location: string): string {
  const code = new URL(location).searchParams.get('code');
  assert.ok(code, `no code in ${location}`);
  return code;
}

/** A new code, after the user's consent. */
export async function freshCode(emulator: Emulator, changed: Fields = {}): Promise<string> {
  return codeIn(await emulator.agree(authorizeAddress(emulator, changed)));
}

/** Makes a complete login. `scopes` are the boxes to check, by default all of them. */
export async function grantTokens(emulator: Emulator, scopes?: readonly string[]): Promise<Tokens> {
  const url = authorizeAddress(emulator, {scope: 'talk_message'});
  const location = await emulator.agree(url, scopes === undefined ? {} : {scopes});
  const answer = await exchangeCode(emulator, codeIn(location));
  assert.equal(answer.status, 200, answer.text);
  return JSON.parse(answer.text);
}

interface ApiRequest {
  readonly path: string;
  readonly accessToken?: string;
  readonly form?: Fields;
}

/** Sends a request to the API host: POST if there is a form, else GET. */
export function askApi(emulator: Emulator, {path, accessToken, form}: ApiRequest): Promise<Answer> {
  const headers: Record<string, string> =
    accessToken === undefined ? {} : {authorization: `Bearer ${accessToken}`};
  const url = `${emulator.apiOrigin}${path}`;
  if (form === undefined) return ask(url, {headers});
  return ask(url, {method: 'POST', headers, body: new URLSearchParams(present(form))});
}

export const memoLink = {web_url: 'https://developers.kakao.com'};

/** Sends a text memo. `template` replaces or adds members. */
export function sendMemo(
  emulator: Emulator,
  accessToken: string,
  template: object = {},
): Promise<Answer> {
  const whole = {object_type: 'text', text: '안녕하세요', link: memoLink, ...template};
  return askApi(emulator, {
    path: memoPath,
    accessToken,
    form: {template_object: JSON.stringify(whole)},
  });
}

/** Compares status and body, byte by byte if `body` is a string. */
export function assertAnswer(answer: Answer, status: number, body: object | string): void {
  if (typeof body === 'string') assert.equal(answer.text, body);
  else assert.deepEqual(JSON.parse(answer.text), body);
  assert.equal(answer.status, status);
  assert.equal(answer.headers.get('content-type'), 'application/json;charset=UTF-8');
}
