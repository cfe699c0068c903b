import assert from 'node:assert/strict';
import {test} from 'node:test';
import {assertAnswer, grantTokens, refresh, sendMemo, withEmulator} from '../plain-http.ts';

const badRefresh =
  '{"error":"invalid_grant","error_description":"expired_or_invalid_refresh_token","error_code":"KOE322"}';

test('refresh: long before its expiry the refresh token stays and none is returned', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token, refresh_token} = await grantTokens(emulator);
    const answer = await refresh(emulator, refresh_token);
    const grant = JSON.parse(answer.text);
    assert.equal(answer.status, 200);
    assert.deepEqual(Object.keys(grant), ['access_token', 'token_type', 'expires_in']);
    assert.notEqual(grant.access_token, access_token);
    assert.equal((await sendMemo(emulator, access_token)).status, 200, 'the old one lives on');
    assert.equal((await sendMemo(emulator, grant.access_token)).status, 200);
    assert.equal((await refresh(emulator, refresh_token)).status, 200);
  });
});

test('refresh: below the threshold a new refresh token is returned and the old one is invalid', async () => {
  await withEmulator({rotationThreshold: 1000, refreshTokenLifetime: 5000}, async (emulator) => {
    const {refresh_token} = await grantTokens(emulator);
    emulator.advanceClock(3_990_000);
    const kept = await refresh(emulator, refresh_token);
    assert.equal(JSON.parse(kept.text).refresh_token, undefined);
    emulator.advanceClock(11_000);
    const rotated = JSON.parse((await refresh(emulator, refresh_token)).text);
    assert.notEqual(rotated.refresh_token, refresh_token);
    assert.equal(rotated.refresh_token_expires_in, 5000);
    assertAnswer(await refresh(emulator, refresh_token), 400, badRefresh);
    assert.equal((await refresh(emulator, rotated.refresh_token)).status, 200);
  });
});

test('refresh: a rotation does not affect other logins', async () => {
  await withEmulator({rotationThreshold: 1000, refreshTokenLifetime: 999}, async (emulator) => {
    const [first, second] = [await grantTokens(emulator), await grantTokens(emulator)];
    assert.match((await refresh(emulator, first.refresh_token)).text, /"refresh_token"/);
    assert.equal((await refresh(emulator, second.refresh_token)).status, 200);
  });
});

test('refresh: an expired or unknown token is KOE322', async () => {
  await withEmulator({}, async (emulator) => {
    const {refresh_token} = await grantTokens(emulator);
    assertAnswer(await refresh(emulator, 'unknown'), 400, badRefresh);
    emulator.advanceClock(5_183_999_000);
    assertAnswer(await refresh(emulator, refresh_token), 400, badRefresh);
    const second = await grantTokens(emulator);
    emulator.expireRefreshTokens();
    assertAnswer(await refresh(emulator, second.refresh_token), 400, badRefresh);
  });
});
