import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {readTokenFile} from '../../../../src/domain/login/token-file/token-file.ts';

const access = 'AbCdEf-access_token.0123';
const refresh = 'AbCdEf-refresh_token.0123';
const key = '0123456789abcdef0123456789abcdef';
const answer = {
  access_token: access,
  token_type: 'bearer',
  refresh_token: refresh,
  expires_in: 21599,
  scope: 'talk_message',
  refresh_token_expires_in: 5183999,
};

const both = {accessToken: access, refreshToken: refresh};
const lives = {expiresIn: 21599, refreshTokenExpiresIn: 5183999};

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Manifests of Kubernetes, with values in base64 under `data` and plain ones under `stringData`. */
const secrets: Readonly<Record<string, string>> = {
  YAML: `apiVersion: v1\nkind: Secret\nmetadata:\n  name: kakao\ndata:\n  access_token: ${base64(access)}\n  refresh_token: ${base64(refresh)}\ntype: Opaque\n`,
  'YAML with quotes, CRLF and newlines in the values': `kind: "Secret"\r\ndata:\r\n  access_token: "${base64(`${access}\n`)}"\r\n  refresh_token: '${base64(`${refresh}\n`)}'\r\n`,
  JSON: JSON.stringify({
    apiVersion: 'v1',
    kind: 'Secret',
    data: {access_token: base64(access), refresh_token: base64(refresh)},
  }),
  'JSON in lines, the kind last': JSON.stringify(
    {data: {access_token: base64(access), refresh_token: base64(refresh)}, kind: 'Secret'},
    null,
    2,
  ),
  stringData: `kind: Secret\nstringData:\n  access_token: ${access}\n  refresh_token: ${refresh}\n`,
};

test('the values of a Kubernetes Secret are decoded', () => {
  for (const [name, text] of Object.entries(secrets)) {
    const read = readTokenFile(text);
    assert.deepEqual([read?.accessToken, read?.refreshToken], [access, refresh], name);
  }
});

const forms: Readonly<Record<string, readonly [unknown, object]>> = {
  "Kakao's answer as it came": [answer, {...both, ...lives, expiresAt: null, count: 1}],
  'under a name': [{kakao: {token: answer}}, both],
  'in a list: the last': [[{access_token: 'older-access-token'}, answer], {...both, count: 2}],
  'camel case': [
    {accessToken: access, refreshToken: refresh, expiresIn: '21599'},
    {...both, expiresIn: 21599},
  ],
  'only the refresh token': [{refresh_token: refresh}, {accessToken: null, refreshToken: refresh}],
  'no refresh token': [{access_token: access}, {accessToken: access, refreshToken: null}],
  'with the key beside it': [{...answer, client_id: key}, {restApiKey: key}],
  'with the key around it': [
    {rest_api_key: ` ${key}\n`, client_secret: 'S3cret', tokens: answer},
    {...both, restApiKey: key, clientSecret: 'S3cret'},
  ],
  'expires_at in seconds': [{...answer, expires_at: 1_795_000_000}, {expiresAt: 1_795_000_000_000}],
  'expires_at in seconds with a fraction': [
    {...answer, expires_at: 1_795_000_000.5},
    {expiresAt: 1_795_000_000_500},
  ],
  'expires_at beyond all dates': [{...answer, expires_at: 1e300}, {expiresAt: null}],
  'expires_at in milliseconds': [
    {...answer, expiresAt: 1_795_000_000_000},
    {expiresAt: 1_795_000_000_000},
  ],
  'expires_at in words': [
    {
      ...answer,
      expires_at: '2026-11-20T09:00:00+09:00',
      refresh_token_expires_at: '2027-01-19T00:00:00Z',
    },
    {expiresAt: Date.UTC(2026, 10, 20), refreshTokenExpiresAt: Date.UTC(2027, 0, 19)},
  ],
  'the time it was saved': [{...answer, issued_at: 1_795_000_000}, {issuedAt: 1_795_000_000_000}],
  'lifetimes that cannot be': [
    {...answer, expires_in: -1, refresh_token_expires_in: 1e99},
    {expiresIn: null, refreshTokenExpiresIn: null},
  ],
  'lifetimes that are over': [
    {...answer, expires_in: 0, refresh_token_expires_in: '0'},
    {expiresIn: null, refreshTokenExpiresIn: null},
  ],
  'lifetimes of a second and of a year': [
    {...answer, expires_in: 1, refresh_token_expires_in: 31_536_000},
    {expiresIn: 1, refreshTokenExpiresIn: 31_536_000},
  ],
  'a lifetime longer than a year': [
    {...answer, refresh_token_expires_in: 31_536_001},
    {refreshTokenExpiresIn: null},
  ],
};

describe('formats of token files', () => {
  for (const [name, [value, expected]] of Object.entries(forms)) {
    for (const indent of [0, 2]) {
      test(`${name}, indented by ${indent}`, () => {
        const read = readTokenFile(`\ufeff${JSON.stringify(value, null, indent)}\r\n`);
        assert.ok(read);
        assert.deepEqual({...read, ...expected}, read);
      });
    }
  }

  const keyNames = [
    'rest_api_key',
    'client_id',
    'app_key',
    'api_key',
    'restApiKey',
    'REST-API-KEY',
  ];
  for (const name of keyNames) {
    test(`the key is read under the name ${name}`, () => {
      assert.equal(readTokenFile(JSON.stringify({...answer, [name]: key}))?.restApiKey, key);
    });
  }

  const times = ['issued_at', 'created_at', 'saved_at', 'obtained_at', 'timestamp', 'createdAt'];
  for (const name of times) {
    test(`the time of issue is read under the name ${name}`, () => {
      const read = readTokenFile(JSON.stringify({...answer, [name]: 1_795_000_000}));
      assert.equal(read?.issuedAt, 1_795_000_000_000);
    });
  }

  const ends = [
    'expires_at',
    'access_token_expires_at',
    'refresh_token_expires_at',
    'refresh_expires_at',
  ];
  for (const name of ends) {
    test(`the expiry of a token is read under the name ${name}`, () => {
      const read = readTokenFile(JSON.stringify({...answer, [name]: 1_795_000_000}));
      const isRefresh = name.startsWith('refresh');
      assert.equal(read?.expiresAt, isRefresh ? null : 1_795_000_000_000);
      assert.equal(read?.refreshTokenExpiresAt, isRefresh ? 1_795_000_000_000 : null);
    });
  }

  test('a printed Python dict is read', () => {
    const read = readTokenFile(
      `{'access_token': '${access}', 'refresh_token': '${refresh}', 'id_token': None, 'ok': True}`,
    );
    assert.deepEqual({...read, ...both}, read);
  });

  const others: readonly string[] = [
    '',
    '{}',
    '[]',
    'null',
    '7',
    '{"access_token":""}',
    '{"access_token":7}',
    '{"access_token":"with a space in it"}',
    '{"schema":"kakao-tui/export@1","text":"access_token"}',
    '{"error":"invalid_grant","error_code":"KOE320"}',
    'access_token=abc',
  ];
  for (const text of others) {
    test(`no tokens are found in ${text}`, () => assert.equal(readTokenFile(text), null));
  }

  test('twelve nested objects are searched, and no more', () => {
    const wrapped = (times: number) =>
      '{"a":'.repeat(times) + JSON.stringify(answer) + '}'.repeat(times);
    const inLists = (times: number) =>
      '['.repeat(times) + JSON.stringify(answer) + ']'.repeat(times);
    for (const wrap of [wrapped, inLists]) {
      assert.equal(readTokenFile(wrap(12))?.accessToken, access);
      assert.equal(readTokenFile(wrap(13)), null);
      assert.equal(readTokenFile(wrap(2000)), null);
    }
  });
});
