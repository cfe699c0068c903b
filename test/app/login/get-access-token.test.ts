import assert from 'node:assert/strict';
import {test} from 'node:test';
import {getAccessToken} from '../../../src/app/login/get-access-token.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';
import {refreshRequests, storedSession, withServices} from '../../support/services.ts';

const minute = 60_000;
const lifetime = 21_599_000;

test('a token with less than five minutes left is refreshed, and not before', async () => {
  await withServices(async ({ports, turn, emulator}) => {
    const {accessToken} = storedSession(ports).tokens;
    turn(lifetime - 5 * minute - 5000);
    assert.equal(valueIn(await getAccessToken(ports)), accessToken);
    assert.equal(refreshRequests(emulator).length, 0);
    turn(6000);
    const refreshed = valueIn(await getAccessToken(ports));
    assert.notEqual(refreshed, accessToken);
    assert.equal(valueIn(await getAccessToken(ports)), refreshed);
    assert.equal(refreshRequests(emulator).length, 1);
  });
});

test('a token with a lifetime of two minutes is used for one minute before it is refreshed', async () => {
  await withServices(
    async ({ports, turn, emulator}) => {
      for (let use = 0; use < 5; use += 1) valueIn(await getAccessToken(ports));
      turn(minute - 5000);
      valueIn(await getAccessToken(ports));
      assert.equal(refreshRequests(emulator).length, 0);
      turn(6000);
      for (let use = 0; use < 5; use += 1) valueIn(await getAccessToken(ports));
      assert.equal(refreshRequests(emulator).length, 1);
    },
    {emulator: {accessTokenLifetime: 120}},
  );
});

test('a failed refresh does no harm while the token is valid; afterwards it fails the request', async () => {
  await withServices(async ({ports, turn, emulator}) => {
    const {accessToken} = storedSession(ports).tokens;
    turn(lifetime - minute);
    emulator.failNext('/oauth/token', {status: 500, body: ''}, 2);
    assert.equal(valueIn(await getAccessToken(ports)), accessToken);
    turn(2 * minute);
    failureOf('not-kakao', await getAccessToken(ports));
    assert.notEqual(valueIn(await getAccessToken(ports)), accessToken);
  });
});

test('a token of unknown expiry is used without a refresh', async () => {
  await withServices(async ({ports, emulator}) => {
    const stored = storedSession(ports);
    const tokens = {...stored.tokens, accessTokenExpiresAt: null, accessTokenIssuedAt: null};
    ports.sessions.save({...stored, tokens});
    assert.equal(valueIn(await getAccessToken(ports)), stored.tokens.accessToken);
    assert.equal(refreshRequests(emulator).length, 0);
  });
});

test('without a login there is no access token', async () => {
  await withServices(
    async ({ports}) => {
      failureOf('logged-out', await getAccessToken(ports));
    },
    {loggedIn: false},
  );
});
