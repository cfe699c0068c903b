import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {VariableProblem} from '../../../src/domain/failure/variable-problem.ts';
import {unusableCredential} from '../../../src/domain/login/unusable-variable.ts';

const names = [
  'KAKAO_REFRESH_TOKEN',
  'KAKAO_REST_API_KEY',
  'KAKAO_CLIENT_SECRET',
  'KAKAO_REDIRECT_URI',
] as const;

const unusable: Readonly<Record<VariableProblem, readonly string[]>> = {
  empty: ['""', "''", ' ', '\n', '" "', '“”', '\u200b'],
  placeholder: [
    ...[
      'undefined',
      'null',
      'None',
      'NaN',
      'nil',
      'false',
      '"null"',
      '***',
      '********',
      'abcd****wxyz',
    ],
    ...[
      '<token>',
      '<your token>',
      '[REDACTED]',
      'your-refresh-token',
      'YOUR_TOKEN',
      'xxxxxxxx',
      '...',
    ],
    ...['TODO', 'changeme', 'refresh_token', '(not set)', 'n/a', '•••••'],
    ...['KAKAO_REST_API_KEY', 'kakao-client-secret', '{REST_API_KEY}', 'REFRESH_TOKEN_HERE'],
    ...['YOURCLIENTSECRET', 'abc...', 'x'.repeat(32)],
  ],
  'not-expanded': [
    '\u0024{VAR}',
    '$KAKAO_TOKEN',
    '\u0024{{ secrets.KAKAO_REFRESH_TOKEN }}',
    '{{ token }}',
    '$(cat token)',
    '%KAKAO_TOKEN%',
    '"$TOKEN"',
    '<%= token %>',
    '#{token}',
  ],
  assignment: [
    'KAKAO_REFRESH_TOKEN=AbCdEf0123456789',
    'export TOKEN=AbCdEf0123456789',
    'refresh_token: AbCdEf0123456789',
    'refreshToken="AbCdEf0123456789"',
    'client_secret=AbCdEf',
    'TOKEN= AbCdEf',
  ],
  data: [
    '{"refresh_token":"AbCdEf0123456789"}',
    "{'refresh_token': 'AbCdEf0123456789'}",
    '["AbCdEf0123456789"]',
    '{"error":"invalid_grant"}',
    '{\n  "access_token": "a"\n}',
  ],
  place: [
    'kakao_code.json',
    '.env',
    '/run/secrets/token',
    '~/token',
    './token.txt',
    '@token.txt',
    'C:\\token.txt',
    'file://t',
    'arn:aws:secretsmanager:x',
    'vault:secret/data/kakao#x',
    'ENC[AES256_GCM,data:abc]',
  ],
  'several-words': ['Bearer AbCdEf0123456789', 'two words', 'AbCdEf\nGhIjKl', 'a\tb'],
  'not-ascii': ['여기에토큰', 'AbCdEf…', 'AbCdéf0123'],
  'too-long': ['a'.repeat(5000)],
  'other-service': ['ghp_16C7e42F292c6912E7', '1//0gabcdefghijkl', 'ya29.a0AfH6', 'xoxb-1-2'],
  'not-a-path': [],
  'holds-login': [],
};

describe('credentials in the environment that cannot be used', () => {
  for (const [problem, values] of Object.entries(unusable)) {
    for (const value of values) {
      test(`${JSON.stringify(value.slice(0, 40))}: ${problem}, and each variable is named`, () => {
        for (const name of names) {
          const ofAddress = ['place', 'several-words', 'not-ascii'].includes(problem);
          const isAddress = name === 'KAKAO_REDIRECT_URI' && ofAddress;
          const expected = isAddress ? null : {name, problem};
          assert.deepEqual(unusableCredential({[name]: value}), expected);
        }
      });
    }
  }

  test('an empty variable is not set, and real values are accepted', () => {
    const key = '0123456789abcdef0123456789abcdef';
    const environments = [
      {},
      {KAKAO_REFRESH_TOKEN: '', KAKAO_CLIENT_SECRET: ''},
      {KAKAO_REST_API_KEY: key, KAKAO_CLIENT_SECRET: 'Zx9'.repeat(10)},
      {KAKAO_REST_API_KEY: `"${key}"\r`, KAKAO_REDIRECT_URI: 'http://localhost:8931/callback'},
      {KAKAO_REFRESH_TOKEN: ' VTo-bOA_h8.x~Y0123456789AAAAAA= '},
      {KAKAO_REFRESH_TOKEN: '_-AbCdEf0123456789'},
      {KAKAO_REDIRECT_URI: 'https://example.com/oauth?x'},
    ];
    for (const env of environments) assert.equal(unusableCredential(env), null);
  });
});
