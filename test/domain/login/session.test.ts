import assert from 'node:assert/strict';
import {test} from 'node:test';
import {canSend, consentIn, sessionOf} from '../../../src/domain/login/session.ts';
import {tokensOfGrant} from '../../../src/domain/login/tokens.ts';

const tokens = tokensOfGrant(
  'key',
  {
    accessToken: 'CANARY-access',
    expiresIn: 60,
    refreshToken: 'CANARY-refresh',
    refreshTokenExpiresIn: 120,
    scopes: ['talk_message'],
  },
  1000,
);

test('a session has every property of a login except its tokens', () => {
  const account = {id: '4038017295523847169', nickname: null};
  const session = sessionOf(tokens, account);
  assert.deepEqual(session, {
    account,
    accessTokenExpiresAt: 61_000,
    accessTokenIssuedAt: 1000,
    hasRefreshToken: true,
    refreshTokenExpiresAt: 121_000,
    refreshTokenIssuedAt: 1000,
    scopes: ['talk_message'],
    lastRefreshedAt: null,
  });
  assert.doesNotMatch(JSON.stringify(session), /CANARY/);
  assert.equal(sessionOf({...tokens, refreshToken: null}, null).hasRefreshToken, false);
});

test('sending needs only the consent to messages', () => {
  const session = sessionOf(tokens, null);
  assert.equal(canSend(session), true);
  assert.equal(canSend({...session, scopes: ['profile_nickname', 'talk_message_x']}), false);
  assert.equal(canSend({...session, scopes: null}), true, 'unknown is not missing');
  assert.deepEqual(
    [null, [], ['talk_message']].map((scopes) => consentIn(scopes)),
    ['unknown', 'missing', 'agreed'],
  );
});
