import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  applyGrant,
  needsRefresh,
  type TokenGrant,
  tokensOfGrant,
} from '../../../src/domain/login/tokens.ts';

const now = 1_800_000_000_000;

const grant: TokenGrant = {
  accessToken: 'a1',
  expiresIn: 21_599,
  refreshToken: 'r1',
  refreshTokenExpiresIn: 5_183_999,
  scopes: ['talk_message'],
};

const held = tokensOfGrant('key', grant, now);

test('lifetimes in seconds become times', () => {
  assert.deepEqual(held, {
    restApiKey: 'key',
    accessToken: 'a1',
    accessTokenExpiresAt: now + 21_599_000,
    accessTokenIssuedAt: now,
    refreshToken: 'r1',
    refreshTokenExpiresAt: now + 5_183_999_000,
    refreshTokenIssuedAt: now,
    scopes: ['talk_message'],
    lastRefreshedAt: null,
  });
});

test('a value that a grant omits is unknown, or stays', () => {
  const bare = {...grant, refreshToken: null, refreshTokenExpiresIn: null, scopes: null};
  const first = tokensOfGrant('key', bare, now);
  assert.deepEqual(
    [first.refreshToken, first.refreshTokenExpiresAt, first.refreshTokenIssuedAt, first.scopes],
    [null, null, null, null],
  );
  const later = applyGrant(held, {...bare, accessToken: 'a2'}, now + 1000);
  assert.deepEqual(later, {
    ...held,
    accessToken: 'a2',
    accessTokenExpiresAt: now + 21_600_000,
    accessTokenIssuedAt: now + 1000,
    lastRefreshedAt: now + 1000,
  });
});

test('a new refresh token has new times, known or unknown', () => {
  const rotated = applyGrant(
    held,
    {...grant, refreshToken: 'r2', refreshTokenExpiresIn: null},
    now + 5,
  );
  assert.deepEqual(
    [rotated.refreshToken, rotated.refreshTokenExpiresAt, rotated.refreshTokenIssuedAt],
    ['r2', null, now + 5],
  );
  assert.deepEqual(applyGrant(held, {...grant, scopes: []}, now).scopes, []);
});

/** Lifetime and elapsed time (s), and whether the token is refreshed. */
const margins: readonly (readonly [number, number, boolean])[] = [
  [21_599, 0, false],
  [21_599, 21_299, false],
  [21_599, 21_299.001, true],
  [21_599, 30_000, true],
  [120, 60, false],
  [120, 60.001, true],
  [600, 300, false],
  [600, 300.001, true],
  [21_599, -86_400, false],
];

for (const [lifetime, passed, expected] of margins) {
  test(`a token with a lifetime of ${lifetime} s is ${expected ? 'refreshed' : 'used'} after ${passed} s`, () => {
    const tokens = tokensOfGrant('key', {...grant, expiresIn: lifetime}, now);
    assert.equal(needsRefresh(tokens, now + passed * 1000), expected);
  });
}

test('an unknown expiry does not cause a refresh; with an unknown time of issue the usual margin applies', () => {
  assert.equal(needsRefresh({...held, accessTokenExpiresAt: null}, now), false);
  const imported = {...held, accessTokenIssuedAt: null, accessTokenExpiresAt: now + 300_000};
  assert.deepEqual([needsRefresh(imported, now), needsRefresh(imported, now + 1)], [false, true]);
});

test('an unknown lifetime makes the end unknown, and the token is used until Kakao rejects it', () => {
  const tokens = applyGrant(held, {...grant, expiresIn: null, refreshTokenExpiresIn: null}, now);
  assert.equal(tokens.accessTokenExpiresAt, null);
  assert.equal(needsRefresh(tokens, now + 365 * 86_400_000), false);
});

test('a refresh token that is only repeated keeps its end', () => {
  const repeated = {...grant, refreshToken: held.refreshToken, refreshTokenExpiresIn: null};
  const tokens = applyGrant(held, repeated, now + 1000);
  assert.equal(tokens.refreshTokenExpiresAt, held.refreshTokenExpiresAt);
  assert.equal(tokens.refreshTokenIssuedAt, held.refreshTokenIssuedAt);
});
