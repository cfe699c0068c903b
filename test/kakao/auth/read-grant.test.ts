import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readGrant} from '../../../src/kakao/auth/read-grant.ts';

const whole = {
  access_token: 'access',
  token_type: 'bearer',
  refresh_token: 'refresh',
  expires_in: 21599,
  scope: 'talk_message profile_nickname',
  refresh_token_expires_in: 5183999,
};

const complete = {
  accessToken: 'access',
  expiresIn: 21599,
  refreshToken: 'refresh',
  refreshTokenExpiresIn: 5183999,
  scopes: ['talk_message', 'profile_nickname'],
};

test('a complete grant is read', () => {
  assert.deepEqual(readGrant(whole), complete);
});

test('members that a refresh omits are null', () => {
  assert.deepEqual(readGrant({access_token: 'access', expires_in: 1}), {
    accessToken: 'access',
    expiresIn: 1,
    refreshToken: null,
    refreshTokenExpiresIn: null,
    scopes: null,
  });
});

test('a null member counts as omitted, and extra spaces between scopes are ignored', () => {
  const spaced = {...whole, refresh_token: null, refresh_token_expires_in: null, scope: ' a  b '};
  assert.partialDeepStrictEqual(readGrant(spaced), {
    refreshToken: null,
    refreshTokenExpiresIn: null,
    scopes: ['a', 'b'],
  });
  assert.equal(readGrant({...whole, scope: null})?.scopes, null);
  assert.deepEqual(readGrant({...whole, scope: ''})?.scopes, []);
});

const year = 365 * 24 * 60 * 60;

const lifetimes: readonly (readonly [unknown, number | null])[] = [
  [21599, 21599],
  ['21599', 21599],
  [' 21599 ', 21599],
  [21599.9, 21599],
  ['21599.9', 21599],
  [year, year],
  [undefined, null],
  [null, null],
  ['', null],
  ['abc', null],
  ['0x10', null],
  ['1e3', null],
  [0, null],
  ['0', null],
  [0.5, null],
  [-1, null],
  [400 * 24 * 60 * 60, null],
  [year + 1, null],
  [1e99, null],
  [Number.NaN, null],
  [2n ** 64n, null],
  [true, null],
  [[21599], null],
  [{seconds: 21599}, null],
];

test('a lifetime is a number of seconds up to a year, also as text; any other is unknown', () => {
  for (const [value, seconds] of lifetimes) {
    const grant = readGrant({...whole, expires_in: value, refresh_token_expires_in: value});
    assert.deepEqual(
      grant,
      {...complete, expiresIn: seconds, refreshTokenExpiresIn: seconds},
      String(value),
    );
  }
});

const tokens: readonly (readonly [unknown, string | null])[] = [
  ['a', 'a'],
  [' a\n', 'a'],
  ['a b', null],
  ['a\nb', null],
  ['r\u0000', null],
  ['토큰', null],
  ['', null],
  ['null', null],
  ['undefined', null],
  ['None', null],
  ['***', null],
  [7, null],
  [null, null],
  [undefined, null],
  [{}, null],
  [['a'], null],
];

test('a token that cannot be sent counts as omitted, and the rest is kept', () => {
  for (const [value, token] of tokens) {
    const grant = readGrant({...whole, refresh_token: value});
    const lifetime = token === null ? null : 5183999;
    const refresh = {refreshToken: token, refreshTokenExpiresIn: lifetime};
    assert.deepEqual(grant, {...complete, ...refresh}, String(value));
    const granted = readGrant({...whole, access_token: value});
    assert.deepEqual(granted?.accessToken ?? null, token, String(value));
  }
});

const scopes: readonly (readonly [unknown, readonly string[] | null])[] = [
  ['a b', ['a', 'b']],
  ['a,b', ['a', 'b']],
  [' a, b ;c\n', ['a', 'b', 'c']],
  [
    ['a', 'b'],
    ['a', 'b'],
  ],
  [
    ['a b', 'c,d'],
    ['a', 'b', 'c', 'd'],
  ],
  [['a', 7, null], ['a']],
  ['', []],
  [undefined, null],
  [null, null],
  [7, null],
  [{a: true}, null],
  [[], null],
  [[7], null],
];

test('scopes are a text or a list; anything else leaves the stored ones', () => {
  for (const [value, list] of scopes) {
    const grant = readGrant({...whole, scope: value});
    assert.deepEqual(grant, {...complete, scopes: list}, String(value));
  }
});

test('a grant is found in lists and in other objects, and only as a whole', () => {
  const nested: readonly unknown[] = [[whole], {data: whole}, {a: [{b: whole}]}, [null, 7, whole]];
  for (const value of nested) assert.deepEqual(readGrant(value), complete);
  for (const value of [null, [], 'x', 1, {data: 'x'}, [[[[[[[whole]]]]]]]]) {
    assert.equal(readGrant(value), undefined);
  }
});

test('members of the prototype are not members', () => {
  assert.equal(readGrant(Object.create(whole)), undefined);
});
