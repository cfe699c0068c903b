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

test('a complete grant is read', () => {
  assert.deepEqual(readGrant(whole), {
    accessToken: 'access',
    expiresIn: 21599,
    refreshToken: 'refresh',
    refreshTokenExpiresIn: 5183999,
    scopes: ['talk_message', 'profile_nickname'],
  });
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

test('a year is the longest lifetime', () => {
  assert.ok(readGrant({...whole, expires_in: year}));
});

const absurd: readonly object[] = [
  {access_token: undefined},
  {access_token: ''},
  {access_token: 7},
  {access_token: 'a\nb'},
  {access_token: 'a b'},
  {expires_in: undefined},
  {expires_in: 'abc'},
  {expires_in: '21599'},
  {expires_in: 0},
  {expires_in: -1},
  {expires_in: 1.5},
  {expires_in: year + 1},
  {expires_in: 1e99},
  {expires_in: 2n ** 64n},
  {refresh_token: ''},
  {refresh_token: {}},
  {refresh_token: 'r\u0000'},
  {refresh_token_expires_in: 0},
  {refresh_token_expires_in: 'soon'},
  {scope: ['talk_message']},
];

for (const change of absurd) {
  const shown = Object.entries(change).map(([name, value]) => `${name}=${String(value)}`);
  test(`refused: ${JSON.stringify(shown.join())}`, () => {
    assert.equal(readGrant({...whole, ...change}), undefined);
  });
}

test('a value that is not an object is not a grant', () => {
  for (const value of [null, [], 'x', 1, [whole]]) assert.equal(readGrant(value), undefined);
});

test('members of the prototype are not members', () => {
  assert.equal(readGrant(Object.create(whole)), undefined);
});
