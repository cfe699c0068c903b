import assert from 'node:assert/strict';
import {createPublicKey, verify} from 'node:crypto';
import {after, before, test} from 'node:test';
import {type Emulator, startEmulator} from '../../../src/emulator/start-emulator.ts';
import {
  ask,
  askApi,
  authorizeAddress,
  codeIn,
  exchangeCode,
  refresh as refreshWith,
} from '../plain-http.ts';

// developers.kakao.com, "Kakao Login: REST API" and "Kakao Login: Common", OpenID Connect.

const everything = ['profile_nickname', 'profile_image', 'account_email', 'openid'];
const people = [
  {nickname: '가람', email: 'garam@example.com', picture: 'http://localhost:1/garam.png'},
  {id: '22', nickname: '나래', email: 'narae@example.com', isEmailVerified: false},
  {id: '33', nickname: '다온'},
];

let emulator: Emulator;
before(async () => {
  emulator = await startEmulator({people, enabledScopes: everything, accessTokenLifetime: 600});
});
after(() => emulator.close());

type Changed = Parameters<typeof authorizeAddress>[1];

/** The token response of a login. */
async function logIn(changed: Changed = {}, personId?: string) {
  const person = personId === undefined ? {} : {personId};
  const location = await emulator.agree(authorizeAddress(emulator, changed), person);
  return JSON.parse((await exchangeCode(emulator, codeIn(location))).text);
}

function partOf(token: string, index: number) {
  return JSON.parse(Buffer.from(token.split('.')[index] ?? '', 'base64url').toString());
}

const tokenInfo = (fields: Record<string, string>, query = '') =>
  ask(`${emulator.authOrigin}/oauth/tokeninfo${query}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  });

async function readJson(path: string) {
  return JSON.parse((await ask(`${emulator.authOrigin}/.well-known/${path}`)).text);
}

test('discovery: has every member of Kakao’s document, with the addresses of this machine', async () => {
  const {authOrigin, apiOrigin} = emulator;
  const found = await readJson('openid-configuration');
  const {claims_supported: claims, ...others} = found;
  assert.deepEqual(others, {
    issuer: authOrigin,
    authorization_endpoint: `${authOrigin}/oauth/authorize`,
    token_endpoint: `${authOrigin}/oauth/token`,
    userinfo_endpoint: `${apiOrigin}/v1/oidc/userinfo`,
    jwks_uri: `${authOrigin}/.well-known/jwks.json`,
    token_endpoint_auth_methods_supported: ['client_secret_post'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    request_uri_parameter_supported: false,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    code_challenge_methods_supported: ['S256'],
  });
  assert.deepEqual(claims.join(' '), 'iss aud sub auth_time exp iat nonce nickname picture email');
});

test('id token: names issuer, app, person and login, and the public key verifies it', async () => {
  const grant = await logIn({nonce: 'n 1'});
  assert.deepEqual(Object.keys(grant), [
    'access_token',
    'token_type',
    'refresh_token',
    'id_token',
    'expires_in',
    'scope',
    'refresh_token_expires_in',
  ]);
  assert.match(grant.scope, /(^| )openid$/);
  const {iat, exp, auth_time: authTime, ...claims} = partOf(grant.id_token, 1);
  assert.deepEqual(claims, {
    iss: emulator.authOrigin,
    aud: emulator.restApiKey,
    sub: emulator.people[0]?.id,
    nonce: 'n 1',
    nickname: '가람',
    picture: 'http://localhost:1/garam.png',
    email: 'garam@example.com',
  });
  assert.equal(exp - iat, 600, 'it expires with the access token');
  assert.ok(authTime <= iat && authTime > iat - 600);
  const {keys} = await readJson('jwks.json');
  const [{kid, alg, use, kty}] = keys;
  assert.deepEqual([keys.length, alg, use, kty], [1, 'RS256', 'sig', 'RSA']);
  assert.deepEqual(partOf(grant.id_token, 0), {kid, typ: 'JWT', alg: 'RS256'});
  const [header, payload, signature = ''] = grant.id_token.split('.');
  const signed = Buffer.from(`${header}.${payload}`);
  const key = createPublicKey({key: keys[0], format: 'jwk'});
  assert.ok(verify('sha256', signed, key, Buffer.from(signature, 'base64url')));
});

test('id token: openid belongs to a login unless scope is a list without it, and is no question', async () => {
  const page = await ask(authorizeAddress(emulator, {scope: 'openid'}), {
    headers: {cookie: emulator.openBrowser('33')},
  });
  assert.doesNotMatch(page.text, /value="openid"/);
  const rows: [scope: string | undefined, has: boolean][] = [
    [undefined, true],
    ['openid', true],
    ['profile_image openid', true],
    ['profile_image', false],
  ];
  for (const [scope, has] of rows) {
    const grant = await logIn({scope}, '33');
    assert.equal('id_token' in grant, has, scope);
    assert.equal(grant.scope.split(' ').includes('openid'), has, scope);
  }
  const withoutOpenid = everything.filter((scope) => scope !== 'openid');
  emulator.setEnabledScopes(withoutOpenid);
  assert.equal('id_token' in (await logIn({}, '33')), false);
  assert.match((await ask(authorizeAddress(emulator, {scope: 'openid'}))).text, /KOE205/);
  emulator.setEnabledScopes(everything);
});

test('id token and userinfo: hold what was agreed to; userinfo says whether the address is verified', async () => {
  const agreed = async (scopes: readonly string[]) => {
    emulator.revokeAll('22');
    const address = authorizeAddress(emulator, {scope: everything.join(',')});
    const location = await emulator.agree(address, {scopes, personId: '22'});
    const {text} = await exchangeCode(emulator, codeIn(location));
    const grant = JSON.parse(text);
    const {
      aud: _a,
      iss: _b,
      iat: _c,
      exp: _d,
      auth_time: _e,
      ...claims
    } = partOf(grant.id_token, 1);
    const accessToken = grant.access_token;
    const info = await askApi(emulator, {path: '/v1/oidc/userinfo', accessToken});
    const verified = 'email' in claims ? {email_verified: false} : {};
    assert.deepEqual(JSON.parse(info.text), {...claims, ...verified});
    return claims;
  };
  const picture =
    'http://img1.kakaocdn.net/thumb/R110x110.q70/?fname=http://t1.kakaocdn.net/account_images/default_profile.jpeg';
  assert.deepEqual(await agreed([]), {sub: '22', nickname: '나래'});
  assert.deepEqual(await agreed(['profile_image', 'account_email']), {
    sub: '22',
    nickname: '나래',
    picture,
    email: 'narae@example.com',
  });
});

test('userinfo: needs a login with openid', async () => {
  const path = '/v1/oidc/userinfo';
  const {access_token: accessToken} = await logIn();
  assert.deepEqual(JSON.parse((await askApi(emulator, {path, accessToken})).text), {
    sub: emulator.people[0]?.id,
    nickname: '가람',
    picture: 'http://localhost:1/garam.png',
    email: 'garam@example.com',
    email_verified: true,
  });
  const plain = await logIn({scope: 'profile_image'});
  const refused = await askApi(emulator, {path, accessToken: plain.access_token});
  assert.equal(refused.status, 403);
  assert.deepEqual(JSON.parse(refused.text).required_scopes, ['openid']);
  assert.equal((await askApi(emulator, {path})).status, 401);
});

// OpenID Connect Core, section 12.2; Kakao returns an id_token if the first response had one.
test('refresh: gives a new id token of the same login, if the first response had one', async () => {
  const first = await logIn({nonce: 'n1'});
  const before = partOf(first.id_token, 1);
  emulator.advanceClock(5000);
  const {text} = await refreshWith(emulator, first.refresh_token);
  const after = partOf(JSON.parse(text).id_token, 1);
  assert.deepEqual(
    [after.sub, after.aud, after.iss, after.auth_time, 'nonce' in after],
    [before.sub, before.aud, before.iss, before.auth_time, false],
  );
  assert.ok(after.iat >= before.iat + 5);
  const plain = await logIn({scope: 'profile_image'});
  assert.doesNotMatch((await refreshWith(emulator, plain.refresh_token)).text, /id_token/);
});

// The numbers: developers.kakao.com, "Kakao Login: Error code", OpenID Connect.
test('tokeninfo: returns the payload of a valid id token, or the reason why it is not', async () => {
  const {id_token: token} = await logIn();
  const answer = await tokenInfo({id_token: token});
  assert.equal(answer.status, 200);
  assert.deepEqual(JSON.parse(answer.text), partOf(token, 1));
  assert.equal((await tokenInfo({}, `?id_token=${token}`)).status, 200, 'from the query');
  const [header, payload, signature] = token.split('.');
  const encoded = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url');
  const foreign = encoded({...partOf(token, 1), iss: 'https://kauth.example'});
  const changed = encoded({...partOf(token, 1), sub: '1'});
  const rows = [
    ['', 'KOE400'],
    ['no-token', 'KOE400'],
    ['a.b.c', 'KOE400'],
    [`${header}.${payload}`, 'KOE400'],
    [`${header}.${encoded([])}x.${signature}`, 'KOE400'],
    [`${header}.${foreign}.${signature}`, 'KOE401'],
    [`${header}.${changed}.${signature}`, 'KOE402'],
    [`${header}.${payload}.`, 'KOE402'],
  ] as const;
  const refusal = async (idToken: string) => {
    const {status, text} = await tokenInfo(idToken === '' ? {} : {id_token: idToken});
    const {error, error_code: code} = JSON.parse(text);
    return [status, error, code];
  };
  for (const [idToken, code] of rows) {
    assert.deepEqual(await refusal(idToken), [400, 'invalid_token', code], idToken);
  }
  emulator.advanceClock(600_000);
  assert.deepEqual(await refusal(token), [400, 'invalid_token', 'KOE403']);
});
