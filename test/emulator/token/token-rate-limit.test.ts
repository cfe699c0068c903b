import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  assertAnswer,
  authorizeAddress,
  codeIn,
  exchangeCode,
  freshCode,
  grantTokens,
  refresh,
  withEmulator,
} from '../plain-http.ts';

const badRefresh =
  '{"error":"invalid_grant","error_description":"expired_or_invalid_refresh_token","error_code":"KOE322"}';

const rate =
  '{"error":"invalid_request","error_description":"token request rate limit exceeded","error_code":"KOE237"}';

test('rate: the 21st access token within ten minutes is KOE237, until time has passed', async () => {
  await withEmulator({}, async (emulator) => {
    const {refresh_token} = await grantTokens(emulator);
    for (let issued = 1; issued < 20; issued += 1) {
      assert.equal((await refresh(emulator, refresh_token)).status, 200);
    }
    assertAnswer(await refresh(emulator, refresh_token), 400, rate);
    assertAnswer(await refresh(emulator, 'unknown'), 400, badRefresh);
    emulator.advanceClock(10 * 60 * 1000);
    assert.equal((await refresh(emulator, refresh_token)).status, 200);
  });
});

test('rate: the 31st refresh token within an hour is KOE237 and does not use up the code', async () => {
  await withEmulator({}, async (emulator) => {
    for (let issued = 0; issued < 30; issued += 1) {
      if (issued === 15) emulator.advanceClock(11 * 60 * 1000);
      await grantTokens(emulator);
    }
    emulator.advanceClock(11 * 60 * 1000);
    const code = codeIn(await emulator.agree(authorizeAddress(emulator)));
    assertAnswer(await exchangeCode(emulator, code), 400, rate);
    emulator.advanceClock(39 * 60 * 1000);
    const later = await freshCode(emulator);
    assert.equal((await exchangeCode(emulator, later)).status, 200);
  });
});
