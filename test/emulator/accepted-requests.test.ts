import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {type Emulator, startEmulator} from '../../src/emulator/start-emulator.ts';
import {
  appRedirectUri,
  ask,
  exchangeCode,
  freshCode,
  memoLink,
  memoPath,
  type Tokens,
} from './plain-http.ts';

// Requests that public programs send and that Kakao accepts. Where no other source is named, it is
// the code or the notes of such a program: kapi and kauth read a parameter from the query or the
// form, as Spring's request parameters are.

let emulator: Emulator;
let tokens: Tokens;

before(async () => {
  emulator = await startEmulator({
    templates: {7: {title: 'hi'}},
    consentKinds: {profile_nickname: 'optional'},
  });
  const code = await freshCode(emulator, {scope: 'talk_message,profile_nickname'});
  tokens = JSON.parse((await exchangeCode(emulator, code)).text);
});
after(() => emulator.close());

const text = JSON.stringify({object_type: 'text', text: '안녕', link: memoLink});

interface Wire {
  readonly method?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly type?: string;
}

function toApi(path: string, {method = 'GET', query = {}, form, headers, type}: Wire) {
  const body = form === undefined ? {} : {body: new URLSearchParams(form)};
  const given = headers ?? {authorization: `Bearer ${tokens.access_token}`};
  const url = `${emulator.apiOrigin}${path}?${new URLSearchParams(query)}`;
  const typed: Record<string, string> = type === undefined ? {} : {'content-type': type};
  return ask(url, {method, headers: {...given, ...typed}, ...body});
}

/** What the address of a token request may have instead of its body. */
async function tokenQuery(changed: Readonly<Record<string, string>> = {}) {
  return new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: emulator.restApiKey,
    client_secret: emulator.clientSecret ?? '',
    redirect_uri: appRedirectUri,
    code: await freshCode(emulator, {scope: 'talk_message,profile_nickname'}),
    ...changed,
  });
}

const json = {'content-type': 'application/json'};

test('a token request may have its parameters in the address, also with GET or a JSON type', async () => {
  const url = `${emulator.authOrigin}/oauth/token`;
  const requests: RequestInit[] = [
    {method: 'POST'},
    // Kakao's early tutorials for Django use GET.
    {method: 'GET'},
    {method: 'POST', headers: json, body: '{}'},
  ];
  for (const request of requests) {
    const answer = await ask(`${url}?${await tokenQuery()}`, request);
    assert.equal(answer.status, 200, answer.text);
    const refresh = new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: emulator.restApiKey,
      client_secret: emulator.clientSecret ?? '',
      refresh_token: JSON.parse(answer.text).refresh_token,
    });
    assert.equal((await ask(`${url}?${refresh}`, request)).status, 200);
  }
  const [query, form] = [await tokenQuery(), new URLSearchParams()];
  for (const name of ['client_secret', 'code']) {
    form.set(name, query.get(name) ?? '');
    query.delete(name);
  }
  const divided = await ask(`${url}?${query}`, {method: 'POST', body: form});
  assert.equal(divided.status, 200, divided.text);
});

test('HTTP Basic is no client at the token endpoint, also beside parameters in the address', async () => {
  const basic = Buffer.from(`${emulator.restApiKey}:${emulator.clientSecret}`).toString('base64');
  const query = await tokenQuery();
  query.delete('client_id');
  query.delete('client_secret');
  for (const method of ['GET', 'POST']) {
    const answer = await ask(`${emulator.authOrigin}/oauth/token?${query}`, {
      method,
      headers: {authorization: `Basic ${basic}`},
    });
    assert.equal(answer.status, 401);
    assert.equal(JSON.parse(answer.text).error_code, 'KOE101');
  }
});

test('a token request without redirect_uri is accepted only where that is switched on', async () => {
  const refused = await exchangeCode(emulator, await freshCode(emulator), {
    redirect_uri: undefined,
  });
  assert.equal(JSON.parse(refused.text).error_code, 'KOE207');
  // social-core sends none.
  const lenient = await startEmulator({acceptMissingRedirectUri: true});
  try {
    const code = () => freshCode(lenient);
    const without = await exchangeCode(lenient, await code(), {redirect_uri: undefined});
    assert.equal(without.status, 200, without.text);
    const other = await exchangeCode(lenient, await code(), {redirect_uri: `${appRedirectUri}/`});
    assert.equal(JSON.parse(other.text).error_code, 'KOE303');
    assert.equal((await exchangeCode(lenient, await code())).status, 200);
  } finally {
    await lenient.close();
  }
});

/** A request of each kind, and what its answer contains. */
const accepted: readonly (readonly [from: string, path: string, Wire, RegExp])[] = [
  [
    'a memo in the address',
    memoPath,
    {method: 'POST', query: {template_object: text}},
    /"result_code":0/,
  ],
  [
    'a memo in the address, with a JSON type',
    memoPath,
    {method: 'POST', query: {template_object: text}, type: 'application/json'},
    /"result_code":0/,
  ],
  [
    'the id of a template in the address, its arguments in the form',
    '/v2/api/talk/memo/send',
    {method: 'POST', query: {template_id: '7'}, form: {template_args: '{}'}},
    /"result_code":0/,
  ],
  [
    'null as arguments',
    '/v2/api/talk/memo/send',
    {method: 'POST', form: {template_id: '7', template_args: 'null'}},
    /"result_code":0/,
  ],
  ['null for all scopes (Flutter SDK)', '/v2/user/scopes', {query: {scopes: 'null'}}, /talk_mess/],
  ['null for all keys', '/v2/user/me', {query: {property_keys: 'null'}}, /nickname/],
  [
    'keys in a form',
    '/v2/user/me',
    {method: 'POST', form: {property_keys: '["kakao_account.profile"]'}},
    /nickname/,
  ],
  [
    'scopes to revoke in the address',
    '/v2/user/revoke/scopes',
    {method: 'POST', query: {scopes: '["profile_nickname"]'}},
    /"agreed":false/,
  ],
];

test('kapi takes a parameter from the address or the form, and null as an absent one', async () => {
  for (const [from, path, wire, says] of accepted) {
    const answer = await toApi(path, wire);
    assert.match(answer.text, says, from);
    assert.equal(answer.status, 200, from);
  }
  for (const scopes of ['null', undefined]) {
    const form: Record<string, string> = scopes === undefined ? {} : {scopes};
    const none = await toApi('/v2/user/revoke/scopes', {method: 'POST', form});
    assert.match(none.text, /The Parameter \[scopes\] cannot be null/);
  }
});

test('an access token in the address counts where no header has one (passport-kakao)', async () => {
  const {access_token} = tokens;
  const right = {access_token};
  const header = {authorization: `Bearer ${access_token}`};
  const wrong = 'this access token does not exist';
  const rows: readonly (readonly [Wire, number, string])[] = [
    [{query: right, headers: {}}, 200, ''],
    [{query: {access_token: 'x'}, headers: header}, 200, ''],
    [{query: right, headers: {authorization: 'Bearer x'}}, 401, wrong],
    [{query: right, headers: {authorization: 'Bearer '}}, 401, wrong],
    [{query: right, headers: {authorization: 'KakaoAK x'}}, 401, 'invalid app key.'],
    [{query: {access_token: 'x'}, headers: {}}, 401, wrong],
    [{query: {access_token: ''}, headers: {}}, 401, wrong],
    [{headers: {}}, 401, wrong],
    [{query: {access_token: 'a'.repeat(1025)}, headers: {}}, 400, 'too long for access token.'],
  ];
  for (const [wire, status, msg] of rows) {
    const answer = await toApi('/v2/user/me', wire);
    assert.equal(answer.status, status, JSON.stringify(wire));
    if (status !== 200) assert.equal(JSON.parse(answer.text).msg, msg);
  }
});

test('nulls in a memo, as pydantic writes members that are not set (kakao-bot-mcp-server)', async () => {
  const link = {web_url: memoLink.web_url, mobile_web_url: null, android_execution_params: null};
  const bare = {title: '제목', description: null, image_url: null, image_width: '640', link};
  const templates = [
    {object_type: 'text', text: '안녕', link, button_title: null, buttons: null},
    {object_type: 'feed', content: bare, item_content: null, social: null, buttons: null},
    {object_type: 'list', header_title: '글', header_link: link, contents: [bare, bare]},
    {object_type: 'location', address: '서울', address_title: null, content: bare, social: null},
    {
      object_type: 'commerce',
      content: bare,
      commerce: {regular_price: '1000', discount_rate: null},
    },
    {object_type: 'calendar', id_type: 'event', id: '7', content: bare, buttons: null},
  ];
  for (const template of templates) {
    const form = {template_object: JSON.stringify(template)};
    const answer = await toApi(memoPath, {method: 'POST', form});
    assert.equal(answer.text, '{"result_code":0}', form.template_object);
  }
});
