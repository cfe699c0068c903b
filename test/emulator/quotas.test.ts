import assert from 'node:assert/strict';
import {test} from 'node:test';
import {assertAnswer, grantTokens, sendMemo, withEmulator} from './plain-http.ts';

const sentResponse = '{"result_code":0}';

test('quota: off by default, then -536 above the pair limit until the next day in Korea', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    for (let sent = 0; sent < 21; sent += 1) {
      assertAnswer(await sendMemo(emulator, access_token), 200, sentResponse);
    }
    emulator.setPairQuota(21);
    const refused = await sendMemo(emulator, access_token);
    assert.equal(refused.status, 400);
    assert.equal(JSON.parse(refused.text).code, -536);
    assert.equal(emulator.memos.length, 21);
    const bad = await sendMemo(emulator, access_token, {object_type: 'x'});
    assert.equal(JSON.parse(bad.text).code, -2, 'parameters come before the quota');
    emulator.setPairQuota(null);
    assertAnswer(await sendMemo(emulator, access_token), 200, sentResponse);
  });
});

test('quota: the day changes at midnight in Korea, 15:00 UTC', async () => {
  await withEmulator({quotas: {pair: 1}, accessTokenLifetime: 200_000}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    const dayMs = 24 * 60 * 60 * 1000;
    const sinceKstMidnight = (emulator.now() + 9 * 60 * 60 * 1000) % dayMs;
    emulator.advanceClock(dayMs - sinceKstMidnight - 60_000);
    assert.equal((await sendMemo(emulator, access_token)).status, 200);
    assert.equal((await sendMemo(emulator, access_token)).status, 400);
    emulator.advanceClock(61_000);
    assert.equal((await sendMemo(emulator, access_token)).status, 200);
  });
});

test('quota: sender, recipient and app have separate limits', async () => {
  await withEmulator({}, async (emulator) => {
    const {access_token} = await grantTokens(emulator);
    const expected = {
      sender: {code: -532, msg: 'daily message limit per sender has been exceeded.'},
      recipient: {code: -533, msg: 'daily message limit per recipient has been exceeded.'},
      app: {code: -10, msg: 'API limit has been exceeded.'},
    };
    for (const [name, body] of Object.entries(expected)) {
      emulator.setQuotas({[name]: 0});
      assertAnswer(await sendMemo(emulator, access_token), 400, body);
    }
  });
});
